import { abandonRegistration } from "@/lib/cards/abandon-registration";
import { completeRegistration } from "@/lib/cards/complete-registration";
import { openCardEntry } from "@/lib/cards/open-card-entry";
import { registerCard } from "@/lib/cards/register-card";
import { removeCard } from "@/lib/cards/remove-card";
import { cancelCheckout } from "@/lib/checkouts/cancel-checkout";
import { findAttempt, keepReturn, readChallenge } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import type { CardRef } from "@/lib/gateway/port";
import { chooseAnotherWay } from "@/lib/payments/choose-another-way";
import { completePayment } from "@/lib/payments/complete-payment";
import { type PayWish, pay } from "@/lib/payments/pay";
import { randomId } from "@/lib/random-id";
import { unseal } from "@/lib/seal";
import { stoppingDatabase } from "../stopping-database";
import { type Buyer, lastFourOf } from "./buyer";
import { faultyGateway } from "./faulty-gateway";
import type { Card, Step } from "./history";
import { newLife } from "./life";
import { prepareShop } from "./shop-step";
import { prepareTelling } from "./tell-step";
import type { World } from "./world";

type Verb = (ctx: GatewayContext) => Promise<unknown>;

/** Does one step of a history, in as many tabs as it says; returns when each is through, dead, or waiting for a slow gateway. */
export async function takeStep(world: World, buyer: Buyer, step: Step): Promise<void> {
  const verb = await prepare(world, buyer, step);
  const presses = Array.from({ length: step.presses }, (_, press) => {
    const life = newLife(press === 0 ? step.dieAt : null);
    const faults = press === 0 ? step.faults : [];
    buyer.faults.push(() => life.fault());
    const db = stoppingDatabase(world.db, life.stop);
    const gateway = faultyGateway(world, life, faults, buyer.checkoutId);
    return life.run(() => verb({ db, gateway, now: world.now }));
  });
  await Promise.all(presses);
}

async function prepare(world: World, buyer: Buyer, step: Step): Promise<Verb> {
  switch (step.do) {
    case "register":
      return prepareRegistration(world, buyer, step);
    case "pay":
      return preparePayment(world, buyer, step);
    case "come back":
      return prepareReturn(world, buyer, step);
    case "shop":
      return prepareShop(world, buyer, step);
    case "gateway tells":
      return prepareTelling(world, buyer, step);
    case "abandon":
      return prepareAbandoning(world, buyer);
    case "choose another way":
      return (ctx) => chooseAnotherWay(ctx, { buyerId: buyer.id, linkId: buyer.linkId });
    case "cancel checkout":
      return (ctx) => cancelCheckout(ctx, { buyerId: buyer.id, linkId: buyer.linkId });
    case "remove":
      return prepareRemoval(world, buyer);
    case "nothing":
      return async () => {};
  }
}

let serial = 0;

async function prepareRegistration(
  world: World,
  buyer: Buyer,
  step: Extract<Step, { do: "register" }>,
): Promise<Verb> {
  const plain = { db: world.db, gateway: world.memory, now: world.now };
  const opened = await openCardEntry(plain, { buyerId: buyer.id, purpose: "ADD" });
  if (!opened.ok) throw new Error(opened.refusal);
  serial += 1;
  const lastFour = step.again ? lastFourOf(0) : String(1000 + (serial % 6000));
  const token = world.memory.token({ ...step.card, lastFour });
  const { ticket } = opened.value;
  const { id: buyerId, device: deviceHash } = buyer;
  const kept = await keptCards(world, buyer);
  const old = step.replaces === null ? undefined : kept[step.replaces];
  return (ctx) =>
    registerCard(ctx, {
      buyerId,
      ticket,
      token,
      brand: "VISA",
      nickname: null,
      deviceHash,
      device: "pc",
      returnTo: null,
      replaces: old && { cardId: old.id, renews: step.renews, becomesMain: step.again },
      source: randomId(),
    });
}

function keptCards(world: World, { id: userId }: Buyer) {
  return world.db.card.findMany({ where: { userId, state: "KEPT" }, orderBy: { slot: "asc" } });
}

/** As the page does it: where the policy asks for a challenge, the security code is typed and the button pressed again. */
async function preparePayment(world: World, buyer: Buyer, step: Extract<Step, { do: "pay" }>): Promise<Verb> {
  const cards = await keptCards(world, buyer);
  const card = cards[step.card % Math.max(1, cards.length)];
  if (!card?.cardRef) return async () => {};
  const { id: buyerId, linkId, device: deviceHash } = buyer;
  const wish: PayWish = { buyerId, linkId, cardId: card.id, deviceHash, device: "pc" };
  const ref = unseal(card.cardRef) as CardRef;
  return async (ctx) => {
    const answer = await pay(ctx, wish);
    if (answer.ok || answer.refusal !== "needs-challenge") return;
    const opened = await openCardEntry(ctx, { buyerId, purpose: "CONFIRM", cardId: card.id });
    if (opened.ok)
      await pay(ctx, { ...wish, confirmed: { ...opened.value, token: tokenOf(world, step.confirmed, ref) } });
  };
}

function tokenOf({ memory }: World, card: Card, ref: CardRef): string {
  return memory.token(card, ref);
}

/** The door of app/3ds: the first return of an attempt completes it. Old pages are sent again as well. */
async function prepareReturn(
  world: World,
  buyer: Buyer,
  step: Extract<Step, { do: "come back" }>,
): Promise<Verb> {
  await seePages(world, buyer);
  const page = buyer.pages.at(-1 - (step.page % Math.max(1, buyer.pages.length)));
  if (!page) return async () => {};
  const posted = world.memory.returnFrom(page.html, step.how);
  return async (ctx) => {
    const attempt = await findAttempt(ctx.db, page.challengeId);
    if (!attempt || !(await keepReturn(ctx.db, page.challengeId, posted, ctx.now()))) return;
    if (attempt.of === "payment") await completePayment(ctx, { paymentId: attempt.id });
    else await completeRegistration(ctx, { registrationId: attempt.id });
  };
}

async function seePages({ db }: World, { id: userId, pages }: Buyer): Promise<void> {
  const rows = await db.challenge.findMany({
    where: { html: { not: null }, OR: [{ payment: { userId } }, { registration: { userId } }] },
    orderBy: { createdAt: "asc" },
  });
  for (const { id } of rows.filter((row) => !pages.some((page) => page.challengeId === row.id))) {
    const open = await readChallenge(db, id);
    if (open) pages.push({ challengeId: id, html: open.html });
  }
}

async function prepareAbandoning({ db }: World, { id: buyerId }: Buyer): Promise<Verb> {
  const waiting = await db.cardRegistration.findFirst({ where: { userId: buyerId, state: "CHALLENGED" } });
  return async (ctx) =>
    waiting && abandonRegistration(ctx, { buyerId, registrationId: waiting.id, device: "" });
}

async function prepareRemoval({ db }: World, { id: buyerId }: Buyer): Promise<Verb> {
  const card = await db.card.findFirst({ where: { userId: buyerId, state: "KEPT" } });
  return async (ctx) => card && removeCard(ctx, { buyerId, cardId: card.id, nextMainId: null, device: "" });
}
