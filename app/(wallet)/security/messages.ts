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
  changeEmail: string;
  done: Record<string, string>;
  frozen: string;
  frozenText: string;
  resume: string;
  passkeys: string;
  active: string;
  none: string;
  usedAt: (when: string) => string;
  neverUsed: string;
  edit: string;
  addPasskey: string;
  notMe: string;
  wholeLog: string;
  leave: string;
  sessions: string;
  unknownDevice: string;
  thisDevice: string;
  now: string;
  since: (when: string) => string;
  end: string;
  endOf: (device: string) => string;
  endOthers: string;
  signOut: string;
  log: string;
  deeds: Record<string, string>;
  summary: string;
  faults: Record<ProfileFault, string>;
};

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    title: "セキュリティ",
    intro: "お客さまの情報と、ログインの方法、使っている端末を確かめられます。",
    profile: "お客さまの情報",
    email: "メールアドレス",
    name: "お名前",
    nameHint: "カードの登録とお支払いのときに、決済会社へ伝えます",
    phone: "電話番号",
    phoneHint: "ハイフンはあってもなくてもかまいません",
    notYet: "未登録",
    change: "変更する",
    save: "保存する",
    changeEmail: "メールアドレスを変える",
    done: {
      saved: "保存しました",
      ended: "ログアウトしました",
      passkey: "パスキーを登録しました",
      "passkey-removed": "パスキーを削除しました",
      email: "メールアドレスを変更しました",
      resumed: "お支払いを再開しました",
      gone: "別の端末で変更されました。最新の内容を表示しています。",
    },
    frozen: "お支払いを止めています",
    frozenText:
      "「心当たりがない」とのお知らせを受けて止めました。端末とパスキーを確かめてから、メールの確認コードで再開してください。",
    resume: "お支払いを再開する",
    passkeys: "パスキー",
    active: "有効",
    none: "未登録",
    usedAt: (when) => `${when} に使用`,
    neverUsed: "まだ使っていません",
    edit: "名前・削除",
    addPasskey: "パスキーを追加",
    notMe: "心当たりがない",
    wholeLog: "すべての記録",
    leave: "アカウントを閉じる",
    sessions: "ログイン中の端末",
    unknownDevice: "不明な端末",
    thisDevice: "この端末",
    now: "今お使いの端末です",
    since: (when) => `${when} にログイン`,
    end: "ログアウト",
    endOf: (device) => `（${device}）`,
    endOthers: "ほかの端末をすべてログアウト",
    signOut: "この端末からログアウト",
    log: "最近の記録",
    deeds: {
      "signed in": "ログインしました",
      "signed in by passkey": "パスキーでログインしました",
      "signed in on a new device": "新しい端末でログインしました",
      confirmed: "ご本人の確認をしました",
      "signed out": "ログアウトしました",
      "revoked sessions": "ほかの端末をログアウトしました",
      "saved profile": "お客さまの情報を保存しました",
      "gave consent": "カードの登録に同意しました",
      "added passkey": "パスキーを追加しました",
      "removed passkey": "パスキーを削除しました",
      "changed email": "メールアドレスを変更しました",
      "raised alarm": "心当たりがないと知らせ、すべて止めました",
      "resumed payments": "お支払いを再開しました",
      "kept card": "カードを登録しました",
      "replaced card": "カードを入れ替えました",
      "renewed card": "カードを更新しました",
      "paused card": "カードを一時停止しました",
      "resumed card": "カードの一時停止をやめました",
      "removed card": "カードを削除しました",
      "card renewed by issuer": "カードが、カード会社により更新されました",
      "card closed by issuer": "カードが、カード会社で使えなくなりました",
      "card gone at gateway": "カードが、決済会社の登録からなくなりました",
      "abandoned card": "カードの登録をやめました",
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
    intro: "Your details, how you sign in, and where you are signed in.",
    profile: "Your details",
    email: "E-mail address",
    name: "Name",
    nameHint: "Passed to the payment company when a card is registered or used",
    phone: "Phone number",
    phoneHint: "With or without hyphens",
    notYet: "Not given yet",
    change: "Change",
    save: "Save",
    changeEmail: "Change the e-mail address",
    done: {
      saved: "Saved",
      ended: "Signed out",
      passkey: "The passkey is registered",
      "passkey-removed": "The passkey is removed",
      email: "The e-mail address is changed",
      resumed: "Payments go on",
      gone: "It was changed on another device. This is the latest.",
    },
    frozen: "Payments are stopped",
    frozenText:
      "They were stopped because you told us of something that was not you. Look at devices and passkeys first, then resume by a code.",
    resume: "Resume payments",
    passkeys: "Passkeys",
    active: "Active",
    none: "None yet",
    usedAt: (when) => `Used ${when}`,
    neverUsed: "Not used yet",
    edit: "Name, remove",
    addPasskey: "Add a passkey",
    notMe: "This was not me",
    wholeLog: "All activity",
    leave: "Close the account",
    sessions: "Signed-in devices",
    unknownDevice: "Unknown device",
    thisDevice: "This device",
    now: "The one you are using now",
    since: (when) => `Signed in ${when}`,
    end: "Sign out",
    endOf: (device) => ` (${device})`,
    endOthers: "Sign out all other devices",
    signOut: "Sign out on this device",
    log: "Recent activity",
    deeds: {
      "signed in": "Signed in",
      "signed in by passkey": "Signed in with a passkey",
      "signed in on a new device": "Signed in on a new device",
      confirmed: "Showed that it was you",
      "signed out": "Signed out",
      "revoked sessions": "Signed out other devices",
      "saved profile": "Saved your details",
      "gave consent": "Agreed to keep a card",
      "added passkey": "Added a passkey",
      "removed passkey": "Removed a passkey",
      "changed email": "Changed the e-mail address",
      "raised alarm": "Said that it was not you; everything was stopped",
      "resumed payments": "Resumed payments",
      "kept card": "Registered a card",
      "replaced card": "Replaced a card",
      "renewed card": "Renewed a card",
      "paused card": "Paused a card",
      "resumed card": "Put a paused card to use again",
      "removed card": "Removed a card",
      "card renewed by issuer": "A card was renewed by its company",
      "card closed by issuer": "A card is no longer accepted by its company",
      "card gone at gateway": "A card is no longer registered with the payment company",
      "abandoned card": "Gave up registering a card",
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
