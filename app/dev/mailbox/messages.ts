export const messages = {
  ja: {
    title: "デモのメールボックス",
    intro: "この環境はメールを外へ送りません。送られるはずだったメールを、新しい順に表示します。",
    filter: "宛先のメールアドレス",
    show: "絞り込む",
    to: "宛先",
    at: "日時",
    none: "まだメールはありません。",
  },
  en: {
    title: "The demo's mailbox",
    intro: "No mail leaves this installation. What would have been sent is shown here, newest first.",
    filter: "Address it was sent to",
    show: "Show only these",
    to: "To",
    at: "Time",
    none: "No mail yet.",
  },
} as const;
