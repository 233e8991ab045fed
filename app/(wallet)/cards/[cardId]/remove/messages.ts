import type { Lang } from "@/components/messages";

type Words = {
  title: string;
  head: (issuer: string) => [before: string, after: string];
  consequences: string;
  notAtShops: string;
  noMain: string;
  staysPaid: string;
  next: string;
  open: string;
  final: string;
  remove: string;
  keep: string;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "カードの削除",
    head: (issuer) => [`${issuer} `, " を削除しますか"],
    consequences: "削除すると",
    notAtShops: "お店で、このカードを選べなくなります",
    noMain: "メインのカードがなくなります。次のメインを下で選んでください",
    staysPaid: "これまでのお支払いの記録と、確定済みの請求は変わりません",
    next: "次にメインにするカード",
    open: "決めずに削除する",
    final: "カードは元に戻せません。もう一度使うときは、カード番号の入力からになります。",
    remove: "削除する",
    keep: "削除しないで戻る",
  },
  en: {
    title: "Remove a card",
    head: (issuer) => [`Remove ${issuer} `, "?"],
    consequences: "If you remove it",
    notAtShops: "It can no longer be chosen at shops",
    noMain: "There is no main card any more. Choose the next one below",
    staysPaid: "Past payments and settled charges stay as they are",
    next: "The next main card",
    open: "Remove it without choosing",
    final: "This cannot be undone. To use the card again you would have to type its number.",
    remove: "Remove",
    keep: "Keep it and go back",
  },
};
