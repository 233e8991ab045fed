export const messages = {
  ja: {
    product: "クロネコペイ",
    offline: {
      title: "オフラインです。",
      text: "入力した内容はそのままです。つながったら、もう一度押してください。",
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
    notFound: {
      title: "Page not found",
      text: "The address has changed, or the page can no longer be used.",
      home: "Go to your cards",
    },
  },
} as const;
