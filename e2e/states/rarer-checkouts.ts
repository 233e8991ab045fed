import type { Page } from "@playwright/test";
import { newChallengeId, openChallenge } from "@/lib/gateway/challenge";
import { seal } from "@/lib/seal";
import { makeBuyer, makeCard, makeCheckout } from "@/prisma/factories";
import { db, signInAs } from "../arrange";
import { buyerWith } from "../arrange-buyer";
import { WALLET } from "../house";
import { CARD } from "../test-cards";
import { atAttempt, atCheckout } from "./checkout-states";
import type { State } from "./state";

const HIGH = { amountYen: 60_000, lines: [{ name: "Collected works", quantity: 1, unitPriceYen: 60_000 }] };
const soon = () => new Date(Date.now() + 100_000);
const declined = (declineReason: string, more = {}) =>
  atAttempt({ state: "DECLINED", declineReason, ...more });
const paybar = (page: Page) => page.locator(".paybar button, .paycol button").locator("visible=true").click();

async function press(page: Page) {
  await paybar(page);
  await page.locator("#error-summary, iframe:not(.loading)").filter({ visible: true }).waitFor();
}

/** What is seldom met on the way to a paid checkout: for pictures and, at full size, for axe. */
const rarer: Omit<State, "byHand">[] = [
  { name: "checkout who is asked", open: atStrangers },
  { name: "checkout who faults", open: atStrangers, press: pressCarrier },
  { name: "checkout frozen", open: atFrozen },
  { name: "checkout code asked", open: atHigh, press },
  { name: "checkout expired card alone", open: atExpiredAlone },
  { name: "checkout one plan", open: atCheckout({ cards: 2, given: { payWays: [3] } }) },
  { name: "checkout same card", open: declined("over-limit"), press: openSameCard },
  {
    name: "checkout ended by its shop",
    open: atCheckout({ given: { state: "EXPIRED" } }),
  },
  { name: "checkout extended twice", open: atCheckout({ given: { extensions: 2, windowEndsAt: soon() } }) },
  { name: "checkout register first", open: atCheckout({ cards: 2 }), press: wantToKeep },
  { name: "checkout replace first", open: atCheckout(), press: wantToKeep },
  { name: "checkout one-off faults", open: atCheckout({ given: { ways: ["ONE_OFF"] } }), press: pressEmpty },
  { name: "checkout declined neutral", open: declined("wrong-security-code", { refusalCredit: "G12" }) },
  { name: "checkout declined carrier", open: declined("carrier-error", { means: "SOFTBANK" }) },
  { name: "checkout declined no trade", open: declined("no-trade", { state: "NOT_CHARGED" }) },
  { name: "checkout stopped", open: atStopped },
  { name: "checkout complete one-off", open: atAttempt({ means: "ONE_OFF", lastFour: null, payWay: 10 }) },
  { name: "checkout sign in again", open: atBound },
  { name: "carrier interstitial", open: atCarrier },
  { name: "3-D Secure interstitial", open: atChallenge },
  { name: "link refused", open: (page) => page.goto("/link/cannot-open?field=settle_price&fault=invalid") },
];
export const rarerCheckouts: State[] = rarer.map((state) => ({ ...state, byHand: true }));

/** With a card of which the gateway knows too. */
async function atHigh(page: Page) {
  await buyerWith(page.context(), { number: CARD.rakuten });
  await page.goto(`/pay/${(await makeCheckout(db, HIGH)).linkId}`);
}

/** Its one card is renewed in its row, and pays then. */
async function atExpiredAlone(page: Page) {
  const buyer = await signInAs(page.context());
  await makeCard(db, { userId: buyer.id, expiryYear: 2025, expiryMonth: 9 });
  await page.goto(`/pay/${(await makeCheckout(db)).linkId}`);
}

async function openSameCard(page: Page) {
  await page.locator("summary").last().click();
}

async function atStrangers(page: Page) {
  await signInAs(page.context(), { name: null, phone: null });
  await page.goto(`/pay/${(await makeCheckout(db)).linkId}`);
}

async function pressCarrier(page: Page) {
  await page.locator("summary").last().click();
  await page.locator('[value="DOCOMO"]').check();
  await press(page);
}

async function pressEmpty(page: Page) {
  await page.locator(".secure iframe:not(.loading)").waitFor();
  await paybar(page);
  await page.locator("#error-summary").waitFor();
}

async function wantToKeep(page: Page) {
  await page.locator('[value="ONE_OFF"]').check();
  await page.locator('[name="keep"]').check();
}

async function atFrozen(page: Page) {
  await atCheckout()(page);
  const { boundUserId } = await db.checkout.findFirstOrThrow({
    where: { linkId: new URL(page.url()).pathname.split("/").at(-1) },
  });
  await db.user.update({ where: { id: boundUserId ?? "" }, data: { frozenAt: new Date() } });
  await page.reload();
}

async function atStopped(page: Page) {
  await declined("over-limit")(page);
  const { id } = await db.checkout.findFirstOrThrow({
    where: { linkId: new URL(page.url()).pathname.split("/").at(-1) },
  });
  const resetsAt = new Date(Date.now() + 86_400_000);
  await db.limit.create({ data: { key: `declines:checkout:${id}`, count: 1_000_000, resetsAt } });
  await page.reload();
}

/** Its buyer is somebody; nobody is signed in. */
async function atBound(page: Page) {
  const { linkId } = await makeCheckout(db, { boundUserId: (await makeBuyer(db)).id });
  await page.goto(`/pay/${linkId}`);
}

async function atCarrier(page: Page) {
  await atAttempt({ state: "REDIRECTED", means: "AU", authorizedAt: null })(page);
  const id = await liveOn(page);
  await db.carrierPage.update({ where: { id }, data: { html: seal("<title>.</title>") } });
  await page.goto(`${WALLET}/carrier/${id}`);
}

async function atChallenge(page: Page) {
  await atAttempt({ state: "CHALLENGED", authorizedAt: null })(page);
  const paymentId = await liveOn(page);
  const id = newChallengeId();
  const now = new Date();
  await openChallenge(db, { id, paymentId, html: "<title>.</title>", challengeToken: "", now });
  await page.goto(`${WALLET}/3ds/${id}`);
}

/** The payment that holds the checkout of this page. */
async function liveOn(page: Page): Promise<string> {
  const linkId = new URL(page.url()).pathname.split("/").at(-1);
  const { livePaymentId } = await db.checkout.findFirstOrThrow({ where: { linkId } });
  return livePaymentId ?? "";
}
