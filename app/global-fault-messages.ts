/** Apart from fault-messages.ts: every page carries both, and these are few. */
export const messages = {
  ja: { title: "表示できませんでした", again: "もう一度表示する", history: "お支払い履歴" },
  en: { title: "This page could not be shown", again: "Show it again", history: "Your payments" },
};
