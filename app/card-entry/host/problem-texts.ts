import type { FieldProblem } from "@/components/error-summary";
import type { Lang } from "@/components/messages";
import type { EntryProblem, EntryReason } from "./entry-protocol";

/** The sentence is the same beside the field in the frame and in the wallet's summary. */
export const problemTexts: Record<Lang, Record<EntryReason, string>> = {
  ja: {
    "number-missing": "カード番号を入力してください",
    "number-short": "カード番号のけた数が足りません",
    "number-long": "カード番号のけた数が多すぎます",
    "number-wrong": "カード番号が正しくありません。カードの表面とお比べください",
    "number-refused": "このカード番号は使えません。番号をお確かめください",
    "name-missing": "カードの名義を入力してください",
    "name-letters": "カードの名義はローマ字で入力してください",
    "name-long": "カードの名義は25文字までで入力してください",
    "expiry-missing": "有効期限を入力してください",
    "expiry-malformed": "有効期限は月／年で入力してください（例 10／30）",
    "expiry-past": "有効期限が過ぎています",
    "expiry-refused": "この有効期限は使えません。カードの表示をお確かめください",
    "code-missing": "セキュリティコードを入力してください",
    "code-three": "セキュリティコードは裏面の3けたを入力してください",
    "code-four": "セキュリティコードは表面の4けたを入力してください",
    "code-refused": "セキュリティコードをお確かめください",
    "not-loaded": "カードの入力欄を読み込めませんでした。もう一度読み込んでください",
    "ticket-over": "入力できる時間を過ぎました。入力欄を開きなおしてください",
    "card-gone": "このカードは使えなくなっています。別のカードをお選びください",
    busy: "ただいま混み合っています。少しおいて、もう一度お試しください",
    silent: "通信できませんでした。カードは登録されていません。もう一度お試しください",
    "not-possible": "ただいまカードを受け付けられません。時間をおいてお試しください",
  },
  en: {
    "number-missing": "Enter the card number",
    "number-short": "The card number is too short",
    "number-long": "The card number is too long",
    "number-wrong": "The card number is not right. Compare it with the front of the card",
    "number-refused": "This card number cannot be used. Check the number",
    "name-missing": "Enter the name on the card",
    "name-letters": "Enter the name in Latin letters",
    "name-long": "Enter the name in 25 letters or fewer",
    "expiry-missing": "Enter the expiry date",
    "expiry-malformed": "Enter the expiry date as month/year, e.g. 10/30",
    "expiry-past": "The card has expired",
    "expiry-refused": "This expiry date cannot be used. Check the card",
    "code-missing": "Enter the security code",
    "code-three": "Enter the 3 digits on the back as the security code",
    "code-four": "Enter the 4 digits on the front as the security code",
    "code-refused": "Check the security code",
    "not-loaded": "The card fields could not be loaded. Load them again",
    "ticket-over": "The time to type is over. Open the fields again",
    "card-gone": "This card can no longer be used. Choose another card",
    busy: "Very busy just now. Try again in a moment",
    silent: "No connection. Nothing was registered. Try again",
    "not-possible": "Cards cannot be accepted just now. Try again later",
  },
};

/** For the wallet's error summary: its links are `#card-number` and so on, and lead into the frame. */
export function entryProblems(problems: EntryProblem[], lang: Lang): FieldProblem[] {
  return problems.map(({ field, reason }) => ({ id: `card-${field}`, text: problemTexts[lang][reason] }));
}
