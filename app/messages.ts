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
    fault: {
      title: "表示できませんでした",
      text: "しばらくしてから、もう一度お試しください。お支払いの途中だったときは、お支払い履歴で結果を確かめられます。",
      number: (id: string) => `お問い合わせ番号 ${id}`,
      again: "もう一度表示する",
      history: "お支払い履歴を見る",
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
    fault: {
      title: "This page could not be shown",
      text: "Please try again in a moment. If you were paying, your payments page shows the result.",
      number: (id: string) => `Reference ${id}`,
      again: "Show it again",
      history: "See your payments",
    },
  },
} as const;
