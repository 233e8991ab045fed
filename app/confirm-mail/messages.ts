type Words = {
  title: string;
  head: string;
  text: (shopName: string) => string;
  address: string;
  confirm: string;
  goneHead: string;
  goneText: string;
  doneHead: string;
  doneText: string;
};

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    title: "お知らせメールの宛先の確認",
    head: "このアドレスで受け取りますか",
    text: (shopName) => `${shopName}の決済結果データが届かなかったときに、お知らせのメールをお送りします。`,
    address: "メールアドレス",
    confirm: "このアドレスで受け取る",
    goneHead: "このリンクは使えません",
    goneText:
      "すでに確認が済んでいるか、7日の期限が過ぎています。加盟店情報・動作環境設定から、リンクを送りなおせます。",
    doneHead: "確認しました",
    doneText:
      "決済結果データが届かなかったときに、このアドレスへお知らせします。この画面は閉じてかまいません。",
  },
  en: {
    title: "Confirm this address",
    head: "Receive mails at this address?",
    text: (shopName) =>
      `You will be told by mail when a payment result of ${shopName} could not be delivered.`,
    address: "E-mail address",
    confirm: "Receive mails here",
    goneHead: "This link does not work any more",
    goneText:
      "The address was confirmed already, or the seven days are over. A new link can be sent from the merchant's settings.",
    doneHead: "Confirmed",
    doneText:
      "This address will be told when a payment result could not be delivered. You can close this page.",
  },
};
