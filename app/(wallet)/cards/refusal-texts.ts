import type { Lang } from "@/components/messages";
import type { RegisterRefusal } from "@/lib/cards/register-card";

export type AddRefusal = RegisterRefusal | "token-missing";

/** Why a card was not registered: what is wrong and what helps. `twin` is our own card that it turned out to be. */
export function refusalText(refusal: AddRefusal, lang: Lang, twin: string | null = null): string {
  if (refusal === "already-kept" && twin) return texts[lang].twin(twin);
  return texts[lang].of[refusal];
}

const texts: Record<Lang, { twin: (card: string) => string; of: Record<AddRefusal, string> }> = {
  ja: {
    twin: (card) => `このカードはもう登録されています（${card}）`,
    of: {
      "wrong-security-code":
        "セキュリティコードが違います。カードの裏面（AMEXは表面）の数字をお確かめください",
      "wrong-number-or-expiry":
        "カード番号か有効期限が、カード会社の記録と合いません。カードの表示とお比べください",
      "card-refused": "このカードは、カード会社の判断により登録できませんでした。別のカードをお試しください",
      "over-limit":
        "カードの利用限度に達しているため、確認できませんでした。別のカードか、日をおいてお試しください",
      "held-by-issuer": "カード会社での確認が必要なカードです。カード会社へお問い合わせください",
      "issuer-unavailable":
        "カード会社と通信できませんでした。カードは登録されていません。時間をおいてお試しください",
      "challenge-failed":
        "カード会社の本人認証が完了しなかったため、登録していません。もう一度か、別のカードでお試しください",
      "challenge-unavailable":
        "このカードは本人認証を利用できないため、登録できません。別のカードをお試しください",
      "challenge-expired":
        "本人認証が30分以内に終わらなかったため、登録を終了しました。もう一度お試しください",
      abandoned: "登録を取りやめました。カードは登録されていません",
      "already-kept": "このカードはもう登録されています",
      "token-spent": "入力から時間がたったため、登録できませんでした。もう一度カード番号を入力してください",
      busy: "ただいま混み合っています。カードは登録されていません。少しおいてお試しください",
      "not-verified": "カードを確認できませんでした。カードは登録されていません。もう一度お試しください",
      "profile-missing": "お名前と電話番号、2つの同意が必要です",
      "wallet-full": "カードは3枚まで登録できます。新しいカードを入れるには、1枚と入れ替えてください",
      "no-such-card": "別の端末で変更されました。カード一覧で最新の内容をお確かめください",
      stale: "別の端末で変更されました。カード一覧で最新の内容をお確かめください",
      "replacement-open":
        "このカードの入れ替えは途中です。カード一覧で、続けるか取りやめるかをお選びください",
      "replaced-card-gone":
        "入れ替えるカードが先に削除されたため、新しいカードは登録していません。もう一度追加してください",
      "ticket-over": "入力できる時間（10分）を過ぎました。もう一度カード番号を入力してください",
      "too-many-declines":
        "ただいまカードの登録を一時的に止めています。10分ほどおいて、もう一度お試しください",
      "too-many-this-hour":
        "登録を試せる回数（1時間に5回）を超えました。1時間ほどおいて、もう一度お試しください",
      "too-many-today": "登録を試せる回数（1日に10回）を超えました。明日以降に、もう一度お試しください",
      "too-many-from-here":
        "お使いの回線からの登録が続いたため、受け付けを止めています。1時間ほどおいてお試しください",
      "token-missing": "カード番号の入力欄を読み込めませんでした。ページを開きなおしてください",
    },
  },
  en: {
    twin: (card) => `This card is registered already (${card})`,
    of: {
      "wrong-security-code":
        "The security code is not right. Check the digits on the back of the card (AMEX: on the front)",
      "wrong-number-or-expiry":
        "The card number or the expiry date does not fit the issuer's records. Compare them with the card",
      "card-refused": "The issuer did not allow this card to be registered. Try another card",
      "over-limit":
        "The card's limit is reached, so it could not be verified. Try another card, or another day",
      "held-by-issuer": "The issuer has to look at this card first. Please contact the issuer",
      "issuer-unavailable": "The issuer could not be reached. Nothing was registered. Try again later",
      "challenge-failed":
        "The card issuer's authentication was not completed, so nothing was registered. Try again, or another card",
      "challenge-unavailable":
        "This card cannot be authenticated, so it cannot be registered. Try another card",
      "challenge-expired":
        "The authentication was not finished within 30 minutes. Nothing was registered. Try again",
      abandoned: "The registration was given up. Nothing was registered",
      "already-kept": "This card is registered already",
      "token-spent": "Too much time has passed since you typed. Enter the card number again",
      busy: "Very busy just now. Nothing was registered. Try again in a moment",
      "not-verified": "The card could not be verified. Nothing was registered. Try again",
      "profile-missing": "Your name, your phone number and both consents are needed",
      "wallet-full": "Up to 3 cards can be registered. To put in a new one, replace one of them",
      "no-such-card": "Something was changed on another device. See your list of cards",
      stale: "Something was changed on another device. See your list of cards",
      "replacement-open":
        "This card is being replaced already. Go on with that, or give it up, in your list of cards",
      "replaced-card-gone":
        "The card to be replaced was removed meanwhile, so the new one was not registered. Add it again",
      "ticket-over": "The time to type (10 minutes) is over. Enter the card number again",
      "too-many-declines": "Cards cannot be registered for the moment. Try again in about 10 minutes",
      "too-many-this-hour": "Too many tries (5 an hour). Wait for about an hour and try again",
      "too-many-today": "Too many tries (10 a day). Try again tomorrow or later",
      "too-many-from-here": "Too many registrations came from your connection. Try again in about an hour",
      "token-missing": "The card fields could not be loaded. Open the page again",
    },
  },
};
