import type { CheckoutWish } from "@/lib/checkouts/schema";
import { meansOf, type Way } from "@/lib/merchants/rules";
import { type Result, refuse, yes } from "@/lib/result";
import type { LinkFault } from "./fault";
import { formSchema, type LinkField, type LinkForm } from "./form-schema";

export type LinkRefusal = { fault: LinkFault; field?: LinkField };

/** The fields of a form, or the first that is at fault, in the order of § 18. */
export function readForm(form: Record<string, string>): Result<LinkForm, LinkRefusal> {
  const sent = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ""));
  const read = formSchema.safeParse(sent);
  if (read.success) return yes(read.data);
  const [issue] = read.error.issues;
  return refuse({ fault: issue?.message as LinkFault, field: issue?.path[0] as LinkField });
}

const CARDS: Way[] = ["card", "one-off"];

/** The same order as the JSON API would be told; `shopWays` is what the shop lets buyers pay with. */
export function wishOf(form: LinkForm, shopWays: readonly string[]): CheckoutWish {
  const amountYen = form.settle_price;
  const cards = CARDS.filter((way) => shopWays.includes(meansOf(way)));
  return {
    orderNo: form.order_no,
    amountYen,
    lines: [{ name: form.goods_name ?? "ご注文の品", quantity: 1, unitPriceYen: amountYen }],
    buyer: { name: form.buyer_name_kanji, phone: form.buyer_tel, email: form.buyer_email },
    returnUrl: form.success_url,
    cancelUrl: form.cancel_url,
    failureUrl: form.failure_url,
    resultUrl: form.return_url,
    ways: form.payment_method === "0" ? cards : undefined,
  };
}

/** What the form calls a field of the checkout. */
export const FIELD_OF: Record<string, LinkField> = {
  orderNo: "order_no",
  amountYen: "settle_price",
  returnUrl: "success_url",
  cancelUrl: "cancel_url",
  failureUrl: "failure_url",
  resultUrl: "return_url",
  ways: "payment_method",
};
