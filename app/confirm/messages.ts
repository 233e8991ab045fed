type Words = {
  title: string;
  head: string;
  text: string;
  sendCode: string;
  sendCodeHint: (email: string) => string;
  codeSent: (email: string) => string;
  confirm: string;
  leave: string;
};

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    title: "ご本人の確認",
    head: "ご本人を確かめます",
    text: "カードと連絡先を守るための確認です。済むと、もとの画面に戻ります。10分間は、もう一度は伺いません。",
    sendCode: "確認コードを送る",
    sendCodeHint: (email) => `${email} に6けたの数字を送ります`,
    codeSent: (email) => `${email} に6けたの数字を送りました。10分間使えます。`,
    confirm: "確認する",
    leave: "やめて戻る",
  },
  en: {
    title: "Show that it is you",
    head: "Please show that it is you",
    text: "This protects your cards and your address. It leads back to where you were, and is not asked again for 10 minutes.",
    sendCode: "Send a code",
    sendCodeHint: (email) => `Six digits go to ${email}`,
    codeSent: (email) => `We sent six digits to ${email}. They work for 10 minutes.`,
    confirm: "Confirm",
    leave: "Leave it",
  },
};
