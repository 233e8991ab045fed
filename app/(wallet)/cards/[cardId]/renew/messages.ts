import type { Lang } from "@/components/messages";

type Words = {
  title: string;
  text: string;
  now: string;
  safe: string;
  safeText: string;
  newCard: string;
  renew: (issuer: string) => string;
  leave: string;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "カードを更新する",
    text: "新しく届いたカードの番号と有効期限を入力してください。置き場所、呼び名、メインはそのままです。",
    now: "更新するカード",
    safe: "途中でやめても、カードは減りません",
    safeText:
      "新しいカードの確認が終わるまで、今のカードはそのまま残ります。確認できたときだけ更新されます。",
    newCard: "新しいカード",
    renew: (issuer) => `${issuer}を更新する`,
    leave: "やめて戻る",
  },
  en: {
    title: "Renew a card",
    text: "Enter the number and expiry of the card that you received. Its place, nickname and being the main card stay.",
    now: "The card to renew",
    safe: "If you stop halfway, no card is lost",
    safeText: "Your card stays as it is until the new one is verified. Only then is it renewed.",
    newCard: "The new card",
    renew: (issuer) => `Renew ${issuer}`,
    leave: "Stop and go back",
  },
};
