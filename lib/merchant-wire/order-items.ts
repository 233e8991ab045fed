import { environment } from "@/lib/environment";
import { isCarrier } from "@/lib/payments/operation-rules";
import type { PaymentState } from "@/prisma/generated/enums";
import { atMost, item, must, type Rule, required } from "./items";

const ORDER_NO: Rule[] = [required, atMost(23), must((value) => /^[0-9A-Z#\-*/<>:@]+$/.test(value), "04")];

export const orderNo = item("03", "order_no", ...ORDER_NO);

/** The order must be there, paid by card, and in one of these states. */
export function orderNoIn(...states: PaymentState[]) {
  const inState: Rule = (_, { order }) =>
    order && !isCarrier(order.settleMethod) && states.includes(order.state) ? undefined : "51";
  return item("03", "order_no", ...ORDER_NO, inState);
}

/** Yamato's slips have twelve digits, the last of which is the first eleven mod 7; others are any text (protocol § 10). */
export const newSlip = item("04", "slip_no", required, (value, { fields }) =>
  fields.delivery_service_code === "99" ? otherSlip(value) : yamatoSlip(value),
);

export const knownSlip = item("04", "slip_no", required, atMost(23));

export const deliveryService = item(
  "05",
  "delivery_service_code",
  required,
  must((value) => value === "00" || value === "99", "06"),
);

export const newPrice = item(
  "04",
  "new_price",
  required,
  atMost(7),
  must((value) => /^\d+$/.test(value), "04"),
  must((value) => Number(value) >= 1, "71"),
  must((value) => Number(value) <= environment().CARD_CEILING_YEN, "72"),
);

/** A comma would split it in the list of slips that E04 gives. */
function otherSlip(value: string): string | undefined {
  if ([...value].length > 23) return "02";
  return /^[\x21-\x2b\x2d-\x7e]+$/.test(value) ? undefined : "04";
}

function yamatoSlip(value: string): string | undefined {
  if (value.length !== 12) return "02";
  if (!/^\d+$/.test(value)) return "04";
  return Number(value.slice(0, 11)) % 7 === Number(value[11]) ? undefined : "51";
}
