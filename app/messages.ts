export const messages = {
  ja: {
    product: "クロネコペイ",
    offline: {
      title: "オフラインです。",
      text: "入力した内容はそのままです。つながったら、もう一度押してください。",
    },
    unsent: {
      title: "送信できませんでした。",
      text: "入力した内容は、カード番号とセキュリティコードのほかは残っています。もう一度押してください。",
    },
    unsentPayment: {
      title: "送信できませんでした。",
      text: "選んだ内容は残っています。もう一度押してください。支払いが届いていても、二重にはなりません。",
    },
    unsentDesk: {
      title: "送信できませんでした。",
      text: "入力した内容は残っています。届いていることもあるので、確かめてからもう一度押してください。",
    },
    notFound: {
      title: "ページが見つかりません",
      text: "アドレスが変わったか、もう使えないページです。",
      home: "カードの一覧へ",
    },
  },
  en: {
    product: "Kuroneko Pay",
    offline: {
      title: "You are offline.",
      text: "What you typed is kept. Press again once you are connected.",
    },
    unsent: {
      title: "This could not be sent.",
      text: "What you typed is kept, but for card number and security code. Please press again.",
    },
    unsentPayment: {
      title: "This could not be sent.",
      text: "What you chose is kept. Please press again. Even if the payment arrived, you never pay twice.",
    },
    unsentDesk: {
      title: "This could not be sent.",
      text: "What you typed is kept. It may have arrived, so check before you press again.",
    },
    notFound: {
      title: "Page not found",
      text: "The address has changed, or the page can no longer be used.",
      home: "Go to your cards",
    },
  },
} as const;
