import { expect } from "vitest";
import type { Database } from "@/lib/db";
import { keepReturn, readChallenge } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import { type MemoryGateway, memoryGateway } from "@/lib/gateway/memory/memory-gateway";
import { type BuyerId, randomId } from "@/lib/random-id";
import { makeBuyer } from "@/prisma/factories";
import { completeRegistration } from "./complete-registration";
import { openCardEntry } from "./open-card-entry";
import { type RegisterWish, registerCard } from "./register-card";
import { removeAtGateway } from "./remove-at-gateway";
import { CONSENT_VERSION, CONSENTS } from "./rules";
import { settleRegistrations } from "./settle-registrations";

export type Place = GatewayContext & {
  gateway: MemoryGateway;
  /** Moves the clock that the verbs see. */
  pass: (seconds: number) => void;
};

/** A gateway of its own and a clock of its own, on a test's database. */
export function openPlace(db: Database, start = "2026-11-24T10:00:00+09:00"): Place {
  let at = new Date(start).getTime();
  return {
    db,
    now: () => new Date(at),
    gateway: memoryGateway(),
    pass: (seconds) => {
      at += seconds * 1000;
    },
  };
}

/** A buyer who has given name, phone and both consents. */
export async function makeReadyBuyer(db: Database): Promise<BuyerId> {
  const buyer = await makeBuyer(db);
  await db.consent.createMany({
    data: CONSENTS.map((kind) => ({
      id: randomId(),
      userId: buyer.id,
      kind,
      version: CONSENT_VERSION,
      at: new Date(),
    })),
  });
  return buyer.id as BuyerId;
}

export async function openAdd(place: Place, buyerId: BuyerId): Promise<string> {
  const opened = await openCardEntry(place, { buyerId, purpose: "ADD" });
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.value.ticket;
}

let cards = 0;

/** One whole try with a card unlike any other, as the add page makes it. */
export async function register(
  place: Place,
  buyerId: BuyerId,
  card: Parameters<MemoryGateway["token"]>[0] = {},
  wish: Partial<RegisterWish> = {},
) {
  cards += 1;
  const lastFour = String(cards).padStart(4, "0");
  return registerCard(place, {
    buyerId,
    ticket: wish.ticket ?? (await openAdd(place, buyerId)),
    token: place.gateway.token({ lastFour, ...card }),
    brand: "VISA",
    nickname: null,
    deviceHash: "device",
    device: "pc",
    returnTo: null,
    source: randomId(),
    ...wish,
  });
}

/** A buyer with three kept cards, the first of them main, and nothing left for the worker. */
export async function withThree(db: Database) {
  const buyerId = await makeReadyBuyer(db);
  const place = openPlace(db);
  const ids: string[] = [];
  for (const _ of [1, 2, 3]) {
    const answer = await register(place, buyerId);
    if (!answer.ok || answer.value.is !== "kept") throw new Error("not kept");
    ids.push(answer.value.cardId);
  }
  await work(place);
  const [first = "", second = "", third = ""] = ids;
  return { place, buyerId, first, second, third };
}

/** Lets the worker do all that is due now. */
export async function work(place: Place): Promise<void> {
  while ((await settleRegistrations(place)) + (await removeAtGateway(place)) > 0);
}

/** Lets the worker go on for as long as the gateway is asked about anything: a day and a little. */
export async function workForADay(place: Place): Promise<void> {
  for (const seconds of [0, 2, 3, 10, 15, 30, 10, 20, 210, ...Array<number>(26).fill(3600)]) {
    place.pass(seconds);
    await work(place);
  }
}

type Way = Parameters<MemoryGateway["returnFrom"]>[1];

/** The buyer's browser is back from 3-D Secure and posts its values, as app/3ds does it. */
export async function comeBack(
  place: Place,
  buyerId: BuyerId,
  how: Way,
  complete = (registrationId: string) => completeRegistration(place, { registrationId }),
): Promise<void> {
  const row = await place.db.challenge.findFirstOrThrow({ where: { registration: { userId: buyerId } } });
  const open = await readChallenge(place.db, row.id);
  if (!open || !row.registrationId) throw new Error("No challenge is open");
  await keepReturn(place.db, row.id, place.gateway.returnFrom(open.html, how), place.now());
  await complete(row.registrationId);
}

/** The promise under every crash: no ¥1 stands, the gateway keeps exactly the wallet's cards, no place is lost. */
export async function tidyAtGateway(place: Place, buyerId: BuyerId, cards: number): Promise<void> {
  expect(place.gateway.standingTrades()).toEqual([]);
  expect(place.gateway.heldCards()).toBe(cards);
  const rows = await place.db.card.findMany({ where: { userId: buyerId } });
  expect(rows.map((row) => row.state)).toEqual(Array<string>(cards).fill("KEPT"));
}
