import type { Lang } from "@/components/messages";

type Words = {
  title: string;
  text: string;
  keys: string;
  keysWhy: string;
  keyOnce: string;
  keyName: string;
  keyNameHint: string;
  makeKey: string;
  revoke: string;
  live: string;
  revoked: (time: string) => string;
  used: (time: string) => string;
  neverUsed: string;
  origins: string;
  originsWhy: string;
  origin: string;
  originHint: string;
  add: string;
  remove: string;
  wire: string;
  wireWhy: string;
  address: string;
  addressHint: string;
  noAddress: string;
  auth: string;
  authOn: string;
  authOff: string;
  switchOn: string;
  switchOff: string;
  accessKey: string;
  accessKeyText: string;
  renew: string;
  saved: string;
  summary: string;
  faults: Record<string, string>;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "接続と鍵",
    text: "加盟店のプログラムがクロネコペイを呼び出すための設定です。",
    keys: "APIキー",
    keysWhy: "JSON APIの呼び出しに使います。10本まで同時に使えます。",
    keyOnce: "新しいAPIキーです。今だけ表示します。",
    keyName: "名前",
    keyNameHint: "どのプログラムの鍵か、わかる名前。40文字まで。",
    makeKey: "APIキーを作る",
    revoke: "停止する",
    live: "使用中",
    revoked: (time) => `${time}に停止`,
    used: (time) => `最後の利用 ${time}`,
    neverUsed: "まだ使われていません",
    origins: "登録オリジン",
    originsWhy: "購入者の戻り先と、結果の送り先にできるサイトです。ここにないURLは受け付けません。",
    origin: "オリジン",
    originHint: "例：https://shop.example（パスは付けません）",
    add: "登録する",
    remove: "削除する",
    wire: "互換API",
    wireWhy: "クロネコwebコレクトと同じ形のAPI（E01・E02・E04・F01〜F04・A06・A07・H01）です。",
    address: "送信元アドレス",
    addressHint: "A・Eの機能を呼び出すサーバーのグローバルIPアドレス。",
    noAddress: "登録がないため、A・Eの機能は受け付けません。",
    auth: "接続認証（F01〜F04）",
    authOn: "使う",
    authOff: "使わない",
    switchOn: "使うようにする",
    switchOff: "使わないようにする",
    accessKey: "アクセスキー",
    accessKeyText: "チェックサムの計算に使う数字です。サーバーの中だけで使い、ブラウザに出さないでください。",
    renew: "新しくする",
    saved: "保存しました",
    summary: "入力を確認してください",
    faults: {
      "name-invalid": "名前を40文字までで入力してください。",
      "too-many-keys": "使えるAPIキーは10本までです。使わないものを停止してください。",
      "not-an-origin": "https:// で始まるオリジンを、パスを付けずに入力してください。",
      "not-https": "https:// で始まるオリジンを入力してください。",
      "too-many-origins": "登録できるのは20件までです。",
      "not-an-address": "IPアドレスの形で入力してください。例：203.0.113.5",
    },
  },
  en: {
    title: "Connection and keys",
    text: "How the shop's programs call クロネコペイ.",
    keys: "API keys",
    keysWhy: "For the JSON API. Ten may be live at once.",
    keyOnce: "The new API key. It is shown only now.",
    keyName: "Name",
    keyNameHint: "Something that tells which program uses it. Up to 40 characters.",
    makeKey: "Make an API key",
    revoke: "Revoke",
    live: "Live",
    revoked: (time) => `Revoked ${time}`,
    used: (time) => `Last used ${time}`,
    neverUsed: "Never used",
    origins: "Registered origins",
    originsWhy: "Sites that buyers may go back to and results may be sent to. Other URLs are refused.",
    origin: "Origin",
    originHint: "e.g. https://shop.example, without a path",
    add: "Register",
    remove: "Remove",
    wire: "Compatible API",
    wireWhy: "The API in the shape of クロネコwebコレクト (E01, E02, E04, F01–F04, A06, A07, H01).",
    address: "Source address",
    addressHint: "The global IP address of the server that calls the A and E functions.",
    noAddress: "None is registered: A and E functions are refused.",
    auth: "Connection authentication (F01–F04)",
    authOn: "On",
    authOff: "Off",
    switchOn: "Switch on",
    switchOff: "Switch off",
    accessKey: "Access key",
    accessKeyText: "Digits for checksums. Use them on your server only, never in a browser.",
    renew: "Renew",
    saved: "Saved",
    summary: "Check what you typed",
    faults: {
      "name-invalid": "Type a name of up to 40 characters.",
      "too-many-keys": "Ten keys at most. Revoke one that is not used.",
      "not-an-origin": "Type an origin that begins with https://, without a path.",
      "not-https": "Type an origin that begins with https://",
      "too-many-origins": "At most 20 origins.",
      "not-an-address": "Type an IP address, e.g. 203.0.113.5",
    },
  },
};
