import type { Page } from "@playwright/test";
import { makeBuyer, makeCard, makeCheckout, makePayment } from "@/prisma/factories";
import type { Prisma } from "@/prisma/generated/client";
import { db, signInAs } from "../arrange";
import { trustDevice } from "../arrange-card";
import type { State } from "./state";

type Given = Partial<Prisma.CheckoutUncheckedCreateInput>;
type Paid = Partial<Prisma.PaymentUncheckedCreateInput>;
type Arranging = { userId: string; cardIds: string[]; windowEndsAt: Date };

const MINUTE = 60_000;

/** Every state of a checkout's page. */
export const checkoutStates: State[] = [
  { name: "checkout ready", open: atCheckout() },
  { name: "checkout ready no card", open: atCheckout({ cards: 0 }), js: 50 },
  { name: "checkout carriers only", open: atCheckout({ given: { ways: ["DOCOMO", "AU", "SOFTBANK"] } }) },
  { name: "checkout kept cards only", open: atCheckout({ cards: 0, given: { ways: ["CARD"] } }) },
  {
    name: "checkout one-off",
    open: atCheckout({ given: { ways: ["ONE_OFF"] } }),
    js: 50,
  },
  {
    name: "checkout one-off among cards",
    open: atCheckout({ cards: 2 }),
    press: (page) => page.locator('[value="ONE_OFF"]').check(),
    js: 50,
  },
  {
    name: "checkout expired card",
    open: atCheckout(),
    press: (page) =>
      page
        .locator(".choice", { has: page.locator(".mini.off") })
        .getByRole("radio")
        .check(),
    js: 50,
  },
  {
    name: "checkout last minutes",
    open: atCheckout({ given: { windowEndsAt: new Date(Date.now() + 100_000) } }),
  },
  { name: "checkout declined", open: atAttempt({ state: "DECLINED", declineReason: "over-limit" }) },
  { name: "checkout processing", open: atAttempt({ state: "AUTHORIZING", authorizedAt: null }) },
  { name: "checkout checking", open: atAttempt({ state: "UNKNOWN", authorizedAt: null }) },
  { name: "checkout challenged", open: atAttempt({ state: "CHALLENGED", authorizedAt: null }) },
  { name: "checkout redirected", open: atAttempt({ state: "REDIRECTED", means: "AU", authorizedAt: null }) },
  { name: "checkout complete", open: atAttempt({ payWay: 3 }) },
  {
    name: "checkout complete carrier",
    open: atAttempt({ state: "CAPTURED", means: "DOCOMO", settleMethod: 51, approvalNo: null }),
  },
  { name: "checkout already", open: atAttempt({ authorizedAt: new Date(Date.now() - 20 * MINUTE) }) },
  { name: "checkout taken back", open: atAttempt({ state: "CANCELLED" }) },
  { name: "checkout lapsed", open: atAttempt({ state: "LAPSED" }) },
  {
    name: "checkout expired",
    open: atCheckout({ given: { state: "EXPIRED", windowEndsAt: new Date(Date.now() - MINUTE) } }),
  },
  { name: "checkout cancelled", open: atCheckout({ given: { state: "CANCELLED" } }) },
  { name: "checkout someone else", open: atSomebodyElses },
  { name: "checkout sign in", open: async (page) => page.goto(`/pay/${(await makeCheckout(db)).linkId}`) },
];

const FACES = [
  { slot: "FIRST", brand: "VISA", acquirerCode: 14, lastFour: "4242", nickname: "ふだん使い" },
  { slot: "SECOND", brand: "AMEX", acquirerCode: 12, lastFour: "0012" },
  { slot: "THIRD", brand: "JCB", acquirerCode: 11, lastFour: "0007", expiryYear: 2025, expiryMonth: 9 },
] as const;

/** What the shop says of the order, in its own words: in letters that both languages' pages may show. */
export const LAW = {
  quantity: "2 (1 + 1)",
  price: "¥4,180 (TAX IN)",
  payment: "NET 0",
  delivery: "3 days",
  period: "2026-12-31",
  cancellation: "8 days",
};

/** Somebody on a known browser with so many cards, the last of three expired, at a checkout of theirs. */
export function atCheckout({ cards = 3, given = {} }: { cards?: number; given?: Given } = {}) {
  return async (page: Page) => {
    const { userId, windowEndsAt } = await arrange(page, cards);
    const { linkId } = await makeCheckout(db, { law: LAW, boundUserId: userId, windowEndsAt, ...given });
    await page.goto(`/pay/${linkId}`);
  };
}

/** The same, after an attempt to pay that came to this. */
export function atAttempt(paid: Paid) {
  return async (page: Page) => {
    const { userId, cardIds, windowEndsAt } = await arrange(page, 3);
    const cardId = paid.means ? null : (cardIds[0] ?? null);
    const { id, checkoutId } = await makePayment(db, { userId, cardId, ...paid });
    const freed = paid.state === "DECLINED" || paid.state === "NOT_CHARGED" ? { livePaymentId: null } : {};
    const expiresAt = new Date(Date.now() + 30 * MINUTE);
    const page1 = { id, paymentId: id, expiresAt, createdAt: new Date() };
    if (paid.state === "REDIRECTED") await db.carrierPage.create({ data: page1 });
    const { linkId } = await db.checkout.update({
      where: { id: checkoutId },
      data: { law: LAW, windowEndsAt, ...freed },
    });
    await page.goto(`/pay/${linkId}`);
  };
}

async function atSomebodyElses(page: Page) {
  await arrange(page, 0);
  const { linkId } = await makeCheckout(db, { boundUserId: (await makeBuyer(db)).id });
  await page.goto(`/pay/${linkId}`);
}

async function arrange(page: Page, cards: number): Promise<Arranging> {
  const buyer = await signInAs(page.context());
  await trustDevice(page.context(), buyer);
  const cardIds: string[] = [];
  for (const face of FACES.slice(0, cards))
    cardIds.push((await makeCard(db, { userId: buyer.id, ...face })).id);
  await db.user.update({ where: { id: buyer.id }, data: { mainCardId: cardIds[0] ?? null } });
  return { userId: buyer.id, cardIds, windowEndsAt: new Date(Date.now() + 25 * MINUTE) };
}
