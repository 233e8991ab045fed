import type { Receipt, Refusal } from "../ledger/entries";
import type { ReplyMode, Shop } from "../shop";
import { readFields, resultFields } from "./read-fields";
import { verifySignature } from "./verify-signature";

/**
 * Takes one result POST (protocol § 17): checks trader code, order and price, and has it on the
 * disk before anybody is told `0`. The signature is only shown: a Web Collect receiver has none.
 */
export async function receiveResult(
  shop: Shop,
  body: Buffer,
  headers: Receipt["headers"],
  now: Date,
): Promise<Receipt> {
  const fields = readFields(body);
  const refusal = refusalOf(shop, fields);
  const receipt: Receipt = {
    receivedAt: now.toISOString(),
    bodyBase64: body.toString("base64"),
    headers,
    fields,
    refusal,
    answer: answerOf(shop.reply.mode, refusal),
    signature: verifySignature(shop.settings.resultSecret, headers, body),
  };
  const orderNo = shop.ledger.order(fields.order_no ?? "")?.order.no ?? null;
  await shop.ledger.append({ type: "result", orderNo, receipt });
  return receipt;
}

function refusalOf(shop: Shop, fields: Record<string, string>): Refusal | null {
  if (resultFields.some((name) => fields[name] === undefined)) return "fields-missing";
  if (fields.trader_code !== shop.settings.traderCode) return "wrong-trader";
  const file = shop.ledger.order(fields.order_no ?? "");
  if (!file) return "unknown-order";
  return fields.settle_price === String(file.order.amountYen) ? null : "wrong-price";
}

function answerOf(mode: ReplyMode, refusal: Refusal | null): Receipt["answer"] {
  if (mode === "hang") return "none";
  if (mode === "fail") return "500";
  return refusal || mode === "wrong-body" ? "1" : "0";
}
