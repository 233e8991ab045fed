type Words = {
  title: string;
  head: string;
  text: string;
  confirm: string;
  or: string;
  leave: string;
};

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    title: "ご本人の確認",
    head: "ご本人を確かめます",
    text: "カードと連絡先を守るための確認です。済むと、もとの画面に戻ります。10分間は、もう一度は伺いません。",
    confirm: "確認する",
    or: "または",
    leave: "やめて戻る",
  },
  en: {
    title: "Show that it is you",
    head: "Please show that it is you",
    text: "This protects your cards and your address. It leads back to where you were, and is not asked again for 10 minutes.",
    confirm: "Confirm",
    or: "or",
    leave: "Leave it",
  },
};
