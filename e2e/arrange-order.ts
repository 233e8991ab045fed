import { z } from "zod";
import { SHOP } from "./house";

const opened = z.object({ orderNo: z.string(), amountYen: z.number(), url: z.string(), id: z.string() });
const result = z.object({
  body: z.string(),
  fields: z.record(z.string(), z.string()),
  answer: z.string(),
  signature: z.string(),
  counted: z.boolean(),
});
const told = z.object({ state: z.string(), results: z.array(result) });

/** An order that the demo shop knows, with its checkout opened: its results are told to it and taken. */
export async function orderAtShop(wish: { amountYen?: number } = {}, shop = SHOP) {
  const answer = await fetch(`${shop}/_control/orders`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ amountYen: 1980, ...wish }),
  });
  if (!answer.ok) throw new Error(`the shop could not open a checkout: ${await answer.text()}`);
  return opened.parse(await answer.json());
}

/** What the shop makes of the order, and every result it was told. */
export async function askShop(orderNo: string, shop = SHOP) {
  const answer = await fetch(`${shop}/_control/results?orderNo=${encodeURIComponent(orderNo)}`);
  return told.parse(await answer.json());
}
