import type { BrowserContext, Page } from "@playwright/test";
import { randomId } from "@/lib/random-id";
import { makeCard, makeMerchant, makePayment } from "@/prisma/factories";
import { db, signInAs } from "../arrange";
import { knownBuyer } from "../arrange-buyer";

const mastercard = { brand: "MASTERCARD", lastFour: "0012", settleMethod: 10 } as const;
const DAY_MS = 86_400_000;

export const stranger = (context: BrowserContext) => signInAs(context, { name: null, phone: null });

export async function go(page: Page, arrange: (context: BrowserContext) => unknown, path: string) {
  await arrange(page.context());
  await page.goto(path);
}

const FACES = [
  { slot: "FIRST", brand: "VISA", acquirerCode: 14, lastFour: "4242", nickname: "ふだん使い" },
  { slot: "SECOND", brand: "MASTERCARD", acquirerCode: 10, lastFour: "0012", nickname: null },
  { slot: "THIRD", brand: "JCB", acquirerCode: 3, lastFour: "7703", nickname: "旅行" },
] as const;

/** So many cards, the first of them main; `path` is where to look at them. */
export function withCards(
  count: number,
  path: (cardIds: string[]) => string = () => "/cards",
  change: (cardIds: string[]) => unknown = () => {},
) {
  return async (page: Page) => {
    const { id: userId } = await signInAs(page.context());
    const cardIds: string[] = [];
    for (const face of FACES.slice(0, count)) cardIds.push((await makeCard(db, { userId, ...face })).id);
    await db.user.update({ where: { id: userId }, data: { mainCardId: cardIds[0] ?? null } });
    await change(cardIds);
    await page.goto(path(cardIds));
  };
}

export async function expiring([first = "", second = ""]: string[]) {
  const japan = new Date(Date.now() + 9 * 3_600_000);
  const soon = { expiryYear: japan.getUTCFullYear(), expiryMonth: japan.getUTCMonth() + 1 };
  await db.card.update({ where: { id: first }, data: soon });
  await db.card.update({ where: { id: second }, data: { expiryYear: 2026, expiryMonth: 3 } });
}

export async function paused([card = ""]: string[]) {
  await db.card.update({ where: { id: card }, data: { pausedAt: new Date() } });
}

/** Before a deed that wants to know once more who it is. */
export async function longSignedIn(page: Page) {
  const { id: userId } = await signInAs(page.context());
  await db.session.updateMany({ where: { userId }, data: { confirmedAt: new Date(Date.now() - DAY_MS) } });
  await page.goto("/cards/add");
}

/** What a browser's own error messages would say is not asked: the form has `noValidate`. */
export async function addWithErrors(page: Page) {
  await go(page, stranger, "/cards/add");
  await page.locator("iframe:not(.loading)").waitFor();
  await page.locator("main form button[type=submit]").click();
  await page.locator("#error-summary").waitFor();
}

export async function addWithoutFrame(page: Page) {
  await page.route(/\/card-entry\//, (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>.</title>" }),
  );
  await page.clock.install();
  await go(page, knownBuyer, "/cards/add");
  await page.locator("iframe.loading").waitFor({ state: "attached" });
  await page.clock.runFor(20_000);
  await page.locator(".secure [role=alert]").waitFor();
}

/** Two months: paid, of less than was ordered, cancelled, and not known yet. */
export function withPayments(
  path: (ids: Record<"paid" | "changed" | "cancelled" | "checking", string>) => string,
) {
  return async (page: Page) => {
    const { id: userId } = await signInAs(page.context());
    const pay = async (name: string, daysAgo: number, given: object) => {
      const { id: merchantId } = await makeMerchant(db, { name });
      const createdAt = new Date(Date.now() - daysAgo * DAY_MS);
      return (await makePayment(db, { userId, merchantId, createdAt, ...given })).id;
    };
    const checking = await pay("かもめ珈琲", 0, { amountYen: 2_900, state: "UNKNOWN", approvalNo: null });
    const paid = await pay("星屑書房", 0, {});
    const changed = await pay("草木の布", 1, { amountYen: 3_480 });
    const cancelled = await pay("つき乃鞄店", 40, { ...mastercard, amountYen: 6_200 });
    await pay("星屑書房", 41, { amountYen: 1_650 });
    await fall(changed, 2_980);
    await cancel(cancelled);
    await page.goto(path({ paid, changed, cancelled, checking }));
  };
}

async function fall(paymentId: string, amountYen: number) {
  const at = new Date();
  const done = {
    state: "YES",
    requestedBy: "merchant",
    callEndedAt: at,
    createdAt: at,
    updatedAt: at,
  } as const;
  await db.paymentOperation.create({
    data: { id: randomId(), paymentId, kind: "CHANGE_AMOUNT", wish: { amountYen }, ...done },
  });
  await db.payment.update({ where: { id: paymentId }, data: { amountYen } });
}

async function cancel(paymentId: string) {
  const move = { from: "AUTHORIZED", to: "CANCELLED", at: new Date(), detail: {} } as const;
  await db.paymentEvent.create({ data: { paymentId, sequence: 1, ...move } });
  await db.payment.update({ where: { id: paymentId }, data: { state: "CANCELLED", eventCount: 1 } });
}

export async function profileWithErrors(page: Page) {
  await go(page, stranger, "/security/profile");
  await page.locator("main form button[type=submit]").click();
  await page.locator("#error-summary").waitFor();
}

export async function signInWithErrors(page: Page) {
  await page.goto("/sign-in");
  await page.locator("#email").fill("mio");
  await page.locator("main form button[type=submit]").click();
  await page.locator("#error-summary").waitFor();
}

export async function codePage(page: Page) {
  await page.goto("/sign-in");
  await page.locator("#email").fill(`${randomId()}@example.com`);
  await page.locator("main form button[type=submit]").click();
  await page.locator("#code").waitFor();
}
