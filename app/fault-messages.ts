/** Apart from messages.ts: every page carries these few along. */
export const faultMessages = {
  ja: {
    title: "表示できませんでした",
    text: "しばらくしてから、もう一度お試しください。お支払いの途中だったときは、お支払い履歴で結果を確かめられます。",
    number: (id: string) => `お問い合わせ番号 ${id}`,
    again: "もう一度表示する",
    history: "お支払い履歴を見る",
  },
  en: {
    title: "This page could not be shown",
    text: "Please try again in a moment. If you were paying, your payments page shows the result.",
    number: (id: string) => `Reference ${id}`,
    again: "Show it again",
    history: "See your payments",
  },
};
