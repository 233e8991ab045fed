import type { MerchantFault } from "@/lib/merchants/schema";
import type { FoundDrift } from "@/lib/payments/drifts-of";

type Words = {
  title: string;
  intro: string;
  shops: string;
  shopCount: (count: number, more: boolean) => string;
  search: string;
  find: string;
  columns: Record<"code" | "name" | "addresses" | "connectionAuth", string>;
  none: string;
  on: string;
  off: string;
  drifts: (count: number) => string;
  add: string;
  fields: Record<"code" | "name" | "origins" | "owner", string>;
  hints: Record<"code" | "origins" | "owner", string>;
  make: string;
  summary: string;
  faults: Record<MerchantFault, string>;
  made: string;
  madeOnce: string;
  apiKey: string;
  resultSecret: string;
};

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    title: "運営",
    intro: "この設置を運営する人だけのページです。",
    shops: "加盟店",
    shopCount: (count, more) => `${more ? "新しい" : ""}${count}店（新しい順）`,
    search: "加盟店コード・名称",
    find: "検索",
    columns: {
      code: "加盟店コード",
      name: "名称",
      addresses: "接続元",
      connectionAuth: "接続認証",
    },
    none: "加盟店はまだありません。",
    on: "入",
    off: "切",
    drifts: (count) => (count === 0 ? "照合：違いはありません" : `照合：違いが${count}件あります`),
    add: "加盟店を追加する",
    fields: { code: "加盟店コード", name: "名称", origins: "オリジン", owner: "オーナーのメールアドレス" },
    hints: {
      code: "半角数字9けた。あとから変えられません。",
      origins: "例：https://shop.example（複数あるときは空白で区切る）",
      owner: "管理画面への招待をお送りします。",
    },
    make: "追加する",
    summary: "追加できませんでした。次の項目をご確認ください",
    faults: {
      "code-invalid": "加盟店コードは半角数字9けたで入力してください。",
      "code-taken": "この加盟店コードはもう使われています。別のコードにしてください。",
      "name-invalid": "名称を60文字までで入力してください。",
      "origins-invalid": "オリジンは https://shop.example の形で、20個まで入力してください。",
      "owner-invalid": "メールアドレスの形をご確認ください。",
    },
    made: "加盟店を追加しました",
    madeOnce: "次の2つは、この画面でだけ表示します。いま加盟店へお渡しください。",
    apiKey: "APIキー",
    resultSecret: "決済結果データの署名鍵",
  },
  en: {
    title: "Operator",
    intro: "For those who run this installation only.",
    shops: "Merchants",
    shopCount: (count, more) => `${more ? "the newest " : ""}${count}, newest first`,
    search: "Merchant code or name",
    find: "Search",
    columns: {
      code: "Merchant code",
      name: "Name",
      addresses: "Addresses",
      connectionAuth: "F01–F04",
    },
    none: "There are no merchants yet.",
    on: "on",
    off: "off",
    drifts: (count) =>
      count === 0 ? "Comparison: no differences" : `Comparison: ${count} difference${count === 1 ? "" : "s"}`,
    add: "Add a merchant",
    fields: { code: "Merchant code", name: "Name", origins: "Origins", owner: "The owner’s mail address" },
    hints: {
      code: "Nine digits. It cannot be changed later.",
      origins: "e.g. https://shop.example; a space between several",
      owner: "We mail an invitation to the shop’s desk.",
    },
    make: "Add",
    summary: "The merchant was not added. Please look at these fields",
    faults: {
      "code-invalid": "Enter a merchant code of nine digits.",
      "code-taken": "This merchant code is taken. Choose another one.",
      "name-invalid": "Enter a name of up to 60 characters.",
      "origins-invalid": "Enter origins such as https://shop.example, up to 20.",
      "owner-invalid": "Please check the mail address.",
    },
    made: "The merchant was added",
    madeOnce: "These two are shown on this page only. Hand them to the merchant now.",
    apiKey: "API key",
    resultSecret: "Secret that signs results",
  },
};

export const driftWords: Record<"ja" | "en", Record<FoundDrift["kind"], string>> = {
  ja: { STATE: "状態", AMOUNT: "金額", METHOD: "決済手段" },
  en: { STATE: "State", AMOUNT: "Amount", METHOD: "Settle method" },
};
