import type { BrowserContext } from "@playwright/test";
import { openCardEntry } from "@/lib/cards/open-card-entry";
import { readTicket } from "@/lib/cards/read-ticket";
import { registerCard } from "@/lib/cards/register-card";
import { CONSENT_VERSION, CONSENTS } from "@/lib/cards/rules";
import { digest } from "@/lib/digest";
import type { GatewayContext } from "@/lib/gateway/context";
import { journaled } from "@/lib/gateway/journal";
import { webCollectGateway } from "@/lib/gateway/webcollect/adapter";
import { type BuyerId, randomId } from "@/lib/random-id";
import { makeBuyer } from "@/prisma/factories";
import { askToken, brandOfNumber } from "../ask-token";
import type { House } from "./start-house";

const MONTH_MS = 30 * 86_400_000;

/** A buyer of this house with consents given, and the cookies of a signed-in browser known for a month. */
export async function buyerIn(house: House) {
  const { id } = await makeBuyer(house.db);
  const at = new Date();
  const [session, device] = [randomId(), randomId()];
  const expires = new Date(Number(at) + MONTH_MS);
  const seen = new Date(Number(at) - MONTH_MS);
  await house.db.consent.createMany({
    data: CONSENTS.map((kind) => ({ id: randomId(), userId: id, kind, version: CONSENT_VERSION, at })),
  });
  await house.db.session.create({
    data: { id: randomId(), sessionToken: digest("session", session), userId: id, expires, device: "Chrome" },
  });
  await house.db.knownDevice.create({
    data: { userId: id, deviceHash: digest("device", device), firstSeenAt: seen, lastSeenAt: seen },
  });
  return { id, cookies: { "next-auth.session-token": session, "kuroneko-device": device } };
}

export type HouseBuyer = Awaited<ReturnType<typeof buyerIn>>;

export async function giveBrowser(context: BrowserContext, house: House, buyer: HouseBuyer) {
  const cookies = Object.entries(buyer.cookies);
  await context.addCookies(
    cookies.map(([name, value]) => ({
      name,
      value,
      url: house.wallet,
      httpOnly: true,
      sameSite: "Lax" as const,
    })),
  );
}

/** Registers a card as the browser would; what came of it. A kept card counts as kept a month ago. */
export async function registerIn(house: House, buyer: HouseBuyer, number: string) {
  const ctx = contextOf(house);
  const buyerId = buyer.id as BuyerId;
  const opened = await openCardEntry(ctx, { buyerId, purpose: "ADD" });
  if (!opened.ok) throw new Error(opened.refusal);
  const { ticket } = opened.value;
  const entry = await readTicket(ctx, { ticket });
  if (!entry.ok) throw new Error(entry.refusal);
  const registered = await registerCard(ctx, {
    buyerId,
    ticket,
    token: await askToken(entry.value.parameters, { number }),
    brand: brandOfNumber(number),
    nickname: null,
    deviceHash: null,
    device: "pc",
    source: "127.0.0.1",
    returnTo: null,
  });
  const keptAt = new Date(Date.now() - MONTH_MS);
  await house.db.card.updateMany({ where: { userId: buyer.id, state: "KEPT" }, data: { keptAt } });
  return registered;
}

function contextOf({ db, env }: House): GatewayContext {
  const now = () => new Date();
  const gateway = webCollectGateway({
    traderCode: env.GATEWAY_TRADER_CODE ?? "",
    accessKey: env.GATEWAY_ACCESS_KEY ?? "",
    url: env.GATEWAY_URL ?? "",
    origin: env.GATEWAY_ORIGIN ?? "",
    shape: "test",
    connectMs: 5_000,
    totalMs: 4_000,
    carrier: false,
  });
  return { db, now, gateway: journaled(gateway, { db, now }) };
}
