import type { ProfileFault } from "@/lib/buyers/schema";

type Words = {
  title: string;
  intro: string;
  profile: string;
  email: string;
  name: string;
  nameHint: string;
  phone: string;
  phoneHint: string;
  notYet: string;
  change: string;
  save: string;
  saved: string;
  sessions: string;
  unknownDevice: string;
  thisDevice: string;
  now: string;
  since: (when: string) => string;
  end: string;
  endOf: (device: string) => string;
  endOthers: string;
  ended: string;
  signOut: string;
  log: string;
  deeds: Record<string, string>;
  summary: string;
  faults: Record<ProfileFault, string>;
};

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    title: "セキュリティ",
    intro: "お客さまの情報と、ログイン中の端末を確かめられます。",
    profile: "お客さまの情報",
    email: "メールアドレス",
    name: "お名前",
    nameHint: "カードの登録とお支払いのときに、決済会社へ伝えます",
    phone: "電話番号",
    phoneHint: "ハイフンはあってもなくてもかまいません",
    notYet: "未登録",
    change: "変更する",
    save: "保存する",
    saved: "保存しました",
    sessions: "ログイン中の端末",
    unknownDevice: "不明な端末",
    thisDevice: "この端末",
    now: "今お使いの端末です",
    since: (when) => `${when} にログイン`,
    end: "ログアウト",
    endOf: (device) => `（${device}）`,
    endOthers: "ほかの端末をすべてログアウト",
    ended: "ログアウトしました",
    signOut: "この端末からログアウト",
    log: "最近の記録",
    deeds: {
      "signed in": "ログインしました",
      "signed out": "ログアウトしました",
      "revoked sessions": "ほかの端末をログアウトしました",
      "saved profile": "お客さまの情報を保存しました",
      "gave consent": "カードの登録に同意しました",
      "kept card": "カードを登録しました",
      "removed card": "カードを削除しました",
      "card renewed by issuer": "カードが、カード会社により更新されました",
      "card closed by issuer": "カードが、カード会社で使えなくなりました",
      "renamed card": "カードの呼び名を変えました",
      "chose main card": "メインのカードを変えました",
      paid: "お支払いをしました",
    },
    summary: "入力内容をご確認ください",
    faults: {
      "name-missing": "お名前を入力してください。",
      "name-long": "お名前は全角20文字までで入力してください。",
      "name-half-kana": "お名前に半角カタカナは使えません。全角で入力してください。",
      "phone-missing": "電話番号を入力してください。",
      "phone-malformed": "電話番号は8〜13けたの数字とハイフンで入力してください（例：090-1234-5678）。",
    },
  },
  en: {
    title: "Security",
    intro: "Your details, and where you are signed in.",
    profile: "Your details",
    email: "E-mail address",
    name: "Name",
    nameHint: "Passed to the payment company when a card is registered or used",
    phone: "Phone number",
    phoneHint: "With or without hyphens",
    notYet: "Not given yet",
    change: "Change",
    save: "Save",
    saved: "Saved",
    sessions: "Signed-in devices",
    unknownDevice: "Unknown device",
    thisDevice: "This device",
    now: "The one you are using now",
    since: (when) => `Signed in ${when}`,
    end: "Sign out",
    endOf: (device) => ` (${device})`,
    endOthers: "Sign out all other devices",
    ended: "Signed out",
    signOut: "Sign out on this device",
    log: "Recent activity",
    deeds: {
      "signed in": "Signed in",
      "signed out": "Signed out",
      "revoked sessions": "Signed out other devices",
      "saved profile": "Saved your details",
      "gave consent": "Agreed to keep a card",
      "kept card": "Registered a card",
      "removed card": "Removed a card",
      "card renewed by issuer": "A card was renewed by its company",
      "card closed by issuer": "A card is no longer accepted by its company",
      "renamed card": "Renamed a card",
      "chose main card": "Changed the main card",
      paid: "Paid",
    },
    summary: "Please check what you entered",
    faults: {
      "name-missing": "Enter your name.",
      "name-long": "The name is too long: at most 60 letters, or 20 Japanese characters.",
      "name-half-kana": "Half-width katakana cannot be used. Use full-width.",
      "phone-missing": "Enter your phone number.",
      "phone-malformed": "Enter 8 to 13 digits and hyphens, for example 090-1234-5678.",
    },
  },
};
