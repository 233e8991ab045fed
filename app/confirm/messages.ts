type Words = {
  title: string;
  head: string;
  text: string;
  passkeyText: string;
  addPasskey: string;
  confirm: string;
  or: string;
  leave: string;
};

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    title: "ご本人の確認",
    head: "ご本人を確かめます",
    text: "カードと連絡先を守るための確認です。済むと、もとの画面に戻ります。10分間は、もう一度は伺いません。",
    passkeyText:
      "お店のお金と設定を守るため、パスキーで確かめます。メールの確認コードは使えません。10分間は、もう一度は伺いません。",
    addPasskey: "パスキーを登録する",
    confirm: "確認する",
    or: "または",
    leave: "やめて戻る",
  },
  en: {
    title: "Show that it is you",
    head: "Please show that it is you",
    text: "This protects your cards and your address. It leads back to where you were, and is not asked again for 10 minutes.",
    passkeyText:
      "A shop's money and settings are protected by a passkey; a mailed code is not enough. It is not asked again for 10 minutes.",
    addPasskey: "Add a passkey",
    confirm: "Confirm",
    or: "or",
    leave: "Leave it",
  },
};
