import type { Lang } from "@/components/messages";
import type { ProfileFault } from "@/lib/buyers/schema";

export type DetailFault = ProfileFault | "consent-missing";

type Words = {
  title: string;
  back: string;
  backToPay: string;
  place: (place: number) => string;
  detailsText: string;
  name: string;
  nameHint: string;
  phone: string;
  phoneHint: string;
  consents: string;
  keeping: string;
  keepingHint: string;
  authentication: string;
  authenticationHint: string;
  needsScript: string;
  needsScriptText: string;
  nickname: string;
  nicknameHint: string;
  yen: string;
  yenText: string;
  add: string;
  next: string;
  check: (count: number) => string;
  fullHead: string;
  fullText: string;
  replace: string;
  toCards: string;
  faults: Record<DetailFault, string>;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "カードを追加",
    back: "カード一覧",
    backToPay: "お支払いへ戻る",
    place: (place) => `${place}枚目のカードです。`,
    detailsText: "カード会社の確認に必要です。お伺いするのは最初の1回だけです。",
    name: "お名前",
    nameHint: "漢字・かな・ローマ字で（例 星野 澪）",
    phone: "電話番号",
    phoneHint: "ハイフンはあってもなくてもかまいません",
    consents: "同意",
    keeping: "カードを預けることに同意します",
    keepingHint: "カード情報は決済代行会社が保管します。いつでも削除できます。",
    authentication: "本人認証のための情報提供に同意します",
    authenticationHint: "お名前、電話番号、メールアドレスなどを、カード会社へ渡します。",
    needsScript: "カードの入力には JavaScript が必要です",
    needsScriptText: "ブラウザの設定で有効にしてから、このページを開きなおしてください。",
    nickname: "カードの呼び名",
    nicknameHint: "「ふだん使い」など、見分けやすい名前（20文字まで）",
    yen: "¥1の確認について",
    yenText:
      "カードが使えるか確かめるため、1円の利用枠を確保し、すぐに取り消します。請求はされません。ご利用速報メールが届くことがあります。",
    add: "確認して追加する",
    next: "次の画面で、カード会社の本人認証があります",
    check: (count) => `${count}か所をお確かめください`,
    fullHead: "カードは3枚まで登録できます",
    fullText:
      "3つの場所がすべて使われています。1枚と入れ替えるか、途中の登録を取りやめると、新しいカードを入れられます。",
    replace: "入れ替える",
    toCards: "カード一覧へ",
    faults: {
      "name-missing": "お名前を入力してください",
      "name-long": "お名前は20文字くらいまでで入力してください",
      "name-half-kana": "お名前は半角カナ以外で入力してください",
      "phone-missing": "電話番号を入力してください",
      "phone-malformed": "電話番号は8〜13けたの数字とハイフンで入力してください（例 090-1234-5678）",
      "consent-missing": "登録には2つの同意が必要です。内容をご確認のうえ、チェックを入れてください",
    },
  },
  en: {
    title: "Add a card",
    back: "Your cards",
    backToPay: "Back to the payment",
    place: (place) => `This is card ${place} of 3.`,
    detailsText: "The card company needs this. You are asked only once.",
    name: "Your name",
    nameHint: "For example 星野 澪 or Mio Hoshino",
    phone: "Phone number",
    phoneHint: "With or without hyphens",
    consents: "Consents",
    keeping: "I agree that my card is kept",
    keepingHint: "The payment processor keeps it. You can remove it at any time.",
    authentication: "I agree that data is passed on for authentication",
    authenticationHint: "Your name, phone number, e-mail address and the like go to the card company.",
    needsScript: "Typing a card needs JavaScript",
    needsScriptText: "Allow it in your browser and open this page again.",
    nickname: "Nickname of the card",
    nicknameHint: "A name you recognise, such as “everyday” (up to 20 letters)",
    yen: "About the ¥1 check",
    yenText:
      "To see that the card works, ¥1 is reserved and cancelled at once. You are not charged. Your issuer may send a notice.",
    add: "Check and add",
    next: "On the next page the card company authenticates you",
    check: (count) => (count === 1 ? "Please check one thing" : `Please check ${count} things`),
    fullHead: "Up to 3 cards can be registered",
    fullText:
      "All three places are taken. Replace one of the cards, or give up an open registration, to put in a new one.",
    replace: "Replace a card",
    toCards: "To your cards",
    faults: {
      "name-missing": "Enter your name",
      "name-long": "Enter a shorter name",
      "name-half-kana": "Enter your name without half-width kana",
      "phone-missing": "Enter your phone number",
      "phone-malformed": "Enter a phone number of 8 to 13 digits and hyphens, e.g. 090-1234-5678",
      "consent-missing": "Both consents are needed. Please read them and tick the boxes",
    },
  },
};
