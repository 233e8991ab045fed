import { expect } from "@playwright/test";
import { z } from "zod";
import type { Database } from "@/lib/db";
import { db } from "./arrange";
import { SANDBOX_CONTROL } from "./house";

const trade = z.object({
  orderNo: z.string(),
  price: z.number(),
  status: z.number(),
  settleMethod: z.number(),
});

/** Every trade that the gateway has of an order number of ours; it is asked through its control door. */
export async function tradesOf(orderNo: string, control = SANDBOX_CONTROL) {
  const answer = await fetch(`${control}/_control/trades?order_no=${encodeURIComponent(orderNo)}`);
  return z.array(trade).parse(await answer.json());
}

/** The trades of all attempts of a checkout. */
export async function tradesOfCheckout(linkId: string, house: { db: Database; control: string } = here) {
  const payments = await house.db.payment.findMany({ where: { checkout: { linkId } } });
  const each = await Promise.all(
    payments.map(({ gatewayOrderNo }) => tradesOf(gatewayOrderNo, house.control)),
  );
  return each.flat();
}

/** Authorised at the gateway and not cancelled: what the buyer is charged. */
export function standing<T extends { status: number }>(trades: T[]): T[] {
  return trades.filter(({ status }) => [4, 30, 31].includes(status));
}

/** Whether anything of the ¥1 checks of this buyer still stands at the gateway. */
export async function yenStanding(buyer: { id: string }, house: { db: Database; control: string } = here) {
  const registrations = await house.db.cardRegistration.findMany({ where: { userId: buyer.id } });
  const each = await Promise.all(registrations.map(({ orderNo }) => tradesOf(orderNo, house.control)));
  return standing(each.flat()).length;
}

export async function expectNoYenStanding(buyer: { id: string }) {
  await expect.poll(() => yenStanding(buyer), { timeout: 20_000 }).toBe(0);
}

const here = { db, control: SANDBOX_CONTROL };
