import { daysLeft, type Expiry, issuerName } from "./rules";

type Ending = Expiry & { acquirerCode: number | null; lastFour: string | null; nickname: string | null };

/** What a buyer gets 60, 30 and 7 days before a card ends. No link to click, so nothing to imitate. */
export function expiryMail(card: Ending, lang: "ja" | "en", now: Date): { subject: string; text: string } {
  const left = daysLeft(card, now);
  return lang === "ja" ? inJapanese(card, left) : inEnglish(card, left);
}

function inJapanese(card: Ending, left: number) {
  const soon = left === 0 ? "今日" : `あと${left}日`;
  return {
    subject: `【クロネコペイ】${soon}で期限が切れるカードがあります`,
    text: `登録されているカードの有効期限が、${soon}で切れます。

カード　　${issuerName(card.acquirerCode, "ja")} 下4けた ${card.lastFour}${card.nickname ? `（${card.nickname}）` : ""}
有効期限　${card.expiryYear}年${card.expiryMonth}月の末日まで（日本時間）

新しいカードが届いたら、クロネコペイの「カード」で「更新する」を押してください。
呼び名もメインもそのままで、新しい番号と有効期限に置き換わります。
カード会社から新しい有効期限の知らせがあったときは、自動で更新されます。

このカードを使わないときは、何もしなくてかまいません。
`,
  };
}

function inEnglish(card: Ending, left: number) {
  const soon = left === 0 ? "today" : left === 1 ? "in 1 day" : `in ${left} days`;
  return {
    subject: `One of your Kuroneko Pay cards expires ${soon}`,
    text: `A card that you keep with Kuroneko Pay expires ${soon}.

Card           ${issuerName(card.acquirerCode, "en")} ending in ${card.lastFour}${card.nickname ? ` (${card.nickname})` : ""}
Valid through  the last day of ${card.expiryMonth}/${card.expiryYear}, Japan time

When the new card has come, press "Renew" beside it under "Cards".
Its nickname, and whether it is your main card, stay as they are.
If the card company tells us the new date, it is renewed by itself.

If you do not use this card, there is nothing to do.
`,
  };
}
