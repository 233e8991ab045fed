import type { BrowserContext } from "@playwright/test";
import { openDatabase } from "@/lib/db";
import { digest } from "@/lib/digest";
import { randomId } from "@/lib/random-id";
import { makeBuyer } from "@/prisma/factories";
import { env, SHOP, WALLET } from "./house";

export const db = openDatabase(env.DATABASE_URL ?? "");

export type Buyer = { id: string; email: string };

/** A buyer with a profile, signed in on this browser by the database (the sign-in itself has its own spec). */
export async function signInAs(
  context: BrowserContext,
  given: Parameters<typeof makeBuyer>[1] = {},
): Promise<Buyer> {
  const buyer = await makeBuyer(db, given);
  await addSession(context, buyer.id);
  return buyer;
}

export async function addSession(context: BrowserContext, userId: string, confirmedAt = new Date()) {
  const value = await openSession(userId, confirmedAt);
  await context.addCookies([{ name: SESSION, value, url: WALLET, httpOnly: true, sameSite: "Lax" }]);
}

/** The Cookie header of a browser in which this person is signed in, just now unless `confirmedAt` says otherwise. */
export async function sessionCookie(userId: string, confirmedAt = new Date()): Promise<string> {
  return `${SESSION}=${await openSession(userId, confirmedAt)}`;
}

const SESSION = "next-auth.session-token";

async function openSession(userId: string, confirmedAt = new Date()): Promise<string> {
  const token = randomId();
  await db.session.create({
    data: {
      id: randomId(),
      sessionToken: digest("session", token),
      userId,
      expires: new Date(Date.now() + 86_400_000),
      device: "Chrome",
      confirmedAt,
      passkeyAt: confirmedAt,
    },
  });
  return token;
}

type Order = { orderNo?: string; amountYen?: number };
export type Opened = { orderNo: string; url: string; id: string };

/** An order of the demo shop with its checkout opened through the API, as the shop does it. */
export async function openOrder({
  orderNo = `E-${randomId().slice(0, 14).toUpperCase()}`,
  amountYen = 1980,
}: Order = {}): Promise<Opened> {
  const answer = await fetch(`${WALLET}/api/v1/checkouts`, {
    method: "POST",
    headers: { authorization: `Bearer ${env.DEMO_SHOP_API_KEY}`, "content-type": "application/json" },
    body: JSON.stringify({
      orderNo,
      amountYen,
      lines: [{ name: "夜をわたる猫", quantity: 1, unitPriceYen: amountYen }],
      returnUrl: `${SHOP}/orders/${encodeURIComponent(orderNo)}?back=1`,
      cancelUrl: `${SHOP}/orders/${encodeURIComponent(orderNo)}?cancelled=1`,
      resultUrl: `${SHOP}/results`,
    }),
  });
  if (!answer.ok) throw new Error(`the checkout was not opened: ${answer.status} ${await answer.text()}`);
  return { orderNo, ...((await answer.json()) as { url: string; id: string }) };
}
