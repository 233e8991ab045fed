export type Lang = "ja" | "en";

/** Words that the components themselves own. Everything else comes in as props or children. */
export type Words = {
  product: string;
  skip: string;
  /** Between two facts of one line, and around a lesser one. */
  comma: string;
  aside: (text: string) => string;
  /** In that language. */
  otherLanguage: string;
  mainNav: string;
  bottomNav: string;
  cards: string;
  payments: string;
  security: string;
  account: string;
  terms: string;
  privacy: string;
  contact: string;
  testMode: string;
  validUntil: (time: string) => string;
  registeredCards: string;
  /** Follows the bold number of kept cards. */
  ofPlaces: (places: number) => string;
  free: string;
  lastFour: string;
  main: string;
  checking: string;
  anyCard: string;
  on: string;
  off: string;
  paymentMethod: string;
  or: string;
  done: string;
  failed: string;
  merchantNav: string;
  merchantCode: string;
  merchantPayments: string;
  merchantNotifications: string;
  merchantCompatibility: string;
  merchantSettings: string;
};

export const words: Record<Lang, Words> = {
  ja: {
    product: "クロネコペイ",
    skip: "本文へ進む",
    comma: "・",
    aside: (text) => `（${text}）`,
    otherLanguage: "English",
    mainNav: "メインメニュー",
    bottomNav: "メインメニュー（画面下）",
    cards: "カード",
    payments: "お支払い履歴",
    security: "セキュリティ",
    account: "アカウント",
    terms: "利用規約",
    privacy: "プライバシー",
    contact: "お問い合わせ",
    testMode: "デモ環境です。実際の請求はありません",
    validUntil: (time) => `${time}まで有効`,
    registeredCards: "登録カード",
    ofPlaces: (places) => `/ ${places}枚`,
    free: "空き",
    lastFour: "下4けた",
    main: "メイン",
    checking: "確認中",
    anyCard: "カード",
    on: "入",
    off: "切",
    paymentMethod: "お支払い方法",
    or: "または",
    done: "完了：",
    failed: "不成立：",
    merchantNav: "加盟店メニュー",
    merchantCode: "加盟店コード",
    merchantPayments: "取引",
    merchantNotifications: "結果通知",
    merchantCompatibility: "互換性の確認",
    merchantSettings: "加盟店情報・動作環境設定",
  },
  en: {
    product: "クロネコペイ",
    skip: "Skip to content",
    comma: ", ",
    aside: (text) => ` (${text})`,
    otherLanguage: "日本語",
    mainNav: "Main menu",
    bottomNav: "Main menu (bottom)",
    cards: "Cards",
    payments: "Payments",
    security: "Security",
    account: "Account",
    terms: "Terms",
    privacy: "Privacy",
    contact: "Contact",
    testMode: "Demo environment. Nobody is charged",
    validUntil: (time) => `Valid until ${time}`,
    registeredCards: "Registered cards",
    ofPlaces: (places) => `of ${places}`,
    free: "Free",
    lastFour: "last four digits",
    main: "Main",
    checking: "Checking",
    anyCard: "Card",
    on: "On",
    off: "Off",
    paymentMethod: "Payment method",
    or: "or",
    done: "Done: ",
    failed: "Not done: ",
    merchantNav: "Merchant menu",
    merchantCode: "Merchant code",
    merchantPayments: "Transactions",
    merchantNotifications: "Notifications",
    merchantCompatibility: "Compatibility check",
    merchantSettings: "Shop and environment settings",
  },
};
