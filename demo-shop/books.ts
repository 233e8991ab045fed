export type Book = {
  id: string;
  title: string;
  author: string;
  kind: string;
  priceYen: number;
  words: string;
};

export const SHIPPING = "送料";
export const SHIPPING_YEN = 550;

export const books: readonly Book[] = [
  {
    id: "neko",
    title: "夜をわたる猫",
    author: "水嶋 遥",
    kind: "小説　四六判・216頁",
    priceYen: 1980,
    words:
      "屋根から屋根へ、月の明かりだけをたよりに手紙を運ぶ黒猫の話。眠れない夜に、ひと晩で読める一冊です。",
  },
  {
    id: "tsuki",
    title: "月の活版所",
    author: "柚木 灯",
    kind: "随筆　B6判・184頁",
    priceYen: 1650,
    words:
      "坂の途中の小さな印刷所で、欠けた活字を月のかたちに鋳なおす。職人に三年かよって書いた、手仕事の随筆です。",
  },
  {
    id: "todai",
    title: "灯台守の暦",
    author: "佐伯 航",
    kind: "詩集　新書判・128頁",
    priceYen: 1320,
    words:
      "凪の日と時化の日に、ひとつずつ。灯台の日誌に書きとめられた三百六十五の短い詩を、暦のとおりに並べました。",
  },
  {
    id: "seizu",
    title: "星図大観",
    author: "国枝 惣一郎",
    kind: "画集　A3変型・412頁・函入り",
    priceYen: 52000,
    words:
      "江戸から昭和まで、人が空を写した星図百二十点を原寸で。手漉きの和紙に一枚ずつ刷り、百部だけ綴じた画集です。",
  },
];

export function findBook(id: string): Book | undefined {
  return books.find((book) => book.id === id);
}
