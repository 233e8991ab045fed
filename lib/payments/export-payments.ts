import { issuerName } from "@/lib/cards/rules";
import { csvLine } from "@/lib/csv";
import type { Context } from "@/lib/db";
import { STATES } from "./rules";
import { type FoundPayment, type SearchWish, searchPayments } from "./search-payments";

const AT_ONCE = 500;
const HEAD = [
  "日時",
  "注文番号",
  "決済手段コード",
  "決済手段",
  "金額",
  "状態コード",
  "状態",
  "カード下4けた",
];

/** What a search finds, whole, as lines of CSV: the next page is read when the one before was taken. */
export async function* exportPayments(ctx: Context, wish: SearchWish): AsyncGenerator<string> {
  yield csvLine(HEAD);
  let after: string | undefined;
  do {
    const { found, next } = await searchPayments(ctx, { ...wish, after }, AT_ONCE);
    yield found.map(lineOf).join("");
    after = next ?? undefined;
  } while (after);
}

function lineOf({ createdAt, orderNo, settleMethod, amountYen, state, lastFour }: FoundPayment): string {
  const { statusInfo, word } = STATES[state];
  const method = settleMethod === null ? "" : issuerName(settleMethod, "ja");
  return csvLine([
    japanTime(createdAt),
    orderNo,
    settleMethod,
    method,
    amountYen,
    statusInfo,
    word.ja,
    lastFour,
  ]);
}

function japanTime(at: Date): string {
  return new Date(at.getTime() + 9 * 3_600_000).toISOString().slice(0, 19).replace("T", " ");
}
