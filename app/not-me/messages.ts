type Words = {
  title: string;
  head: string;
  deeds: Record<string, string>;
  text: string;
  points: string[];
  press: string;
  wasMe: string;
  doneHead: string;
  doneText: string;
  next: string[];
  signIn: string;
  overHead: string;
  overText: string;
  contact: string;
};

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    title: "お心当たりがないとき",
    head: "この操作にお心当たりがありませんか",
    deeds: {
      "signed in on a new device": "新しい端末でログインがありました",
      "kept card": "カードが登録されました",
      "replaced card": "カードが入れ替えられました",
      "renewed card": "カードが更新されました",
      "removed card": "カードが削除されました",
      "added passkey": "パスキーが追加されました",
      "removed passkey": "パスキーが削除されました",
      "changed email": "メールアドレスが変更されました",
      "closed account": "アカウントが閉じられました",
    },
    text: "お心当たりがないときは、下のボタンで止めてください。次のようになります。",
    points: [
      "すべての端末がログアウトされます",
      "お支払いは、メールの確認コードで再開するまでできません",
      "この2週間に作られたパスキーは使えなくなります",
    ],
    press: "心当たりがない・止める",
    wasMe: "自分の操作でした",
    doneHead: "すべて止めました",
    doneText: "すべての端末をログアウトし、お支払いを止めました。お金は引き落とされません。",
    next: [
      "ログインして、端末・カード・パスキーをご確認ください",
      "知らないものを外してから、お支払いを再開してください",
      "知らないお支払いがあるときは、カード会社へご連絡ください",
    ],
    signIn: "ログインして確かめる",
    overHead: "このリンクはもう使えません",
    overText:
      "一度使ったか、2週間を過ぎています。ログインすると、セキュリティのページから同じことができます。",
    contact: "お問い合わせ",
  },
  en: {
    title: "If it was not you",
    head: "Was it not you?",
    deeds: {
      "signed in on a new device": "Somebody signed in on a new device",
      "kept card": "A card was registered",
      "replaced card": "A card was replaced",
      "renewed card": "A card was renewed",
      "removed card": "A card was removed",
      "added passkey": "A passkey was added",
      "removed passkey": "A passkey was removed",
      "changed email": "The e-mail address was changed",
      "closed account": "The account was closed",
    },
    text: "If it was not you, stop everything with the button below. This is what happens:",
    points: [
      "All devices are signed out",
      "Nothing is paid until a code by mail lets payments go on",
      "Passkeys made within the last two weeks stop working",
    ],
    press: "It was not me: stop everything",
    wasMe: "It was me",
    doneHead: "Everything is stopped",
    doneText: "All devices are signed out and payments are stopped. No money is taken.",
    next: [
      "Sign in and look at your devices, cards and passkeys",
      "Remove what you do not know, then resume payments",
      "If you see a payment you do not know, call your card company",
    ],
    signIn: "Sign in and look",
    overHead: "This link can no longer be used",
    overText: "It was used once, or two weeks have passed. Sign in and do the same from the security page.",
    contact: "Contact us",
  },
};
