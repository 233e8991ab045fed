import { z } from "zod";
import type { BuyerId } from "@/lib/buyers/rules";
import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { newChallengeId, returnUrl } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import type { AuthorizeWish, CardRef, Device, Person } from "@/lib/gateway/port";
import { type Result, yes } from "@/lib/result";
import type { User } from "@/prisma/generated/client";
import type { HeldCheckout } from "./hold-checkout";
import { type PaymentStart, type StartRefusal, startPayment } from "./start-payment";
import { takeAnswer } from "./take-answer";

type ChargeWish = {
  start: PaymentStart;
  checkout: HeldCheckout;
  buyer: Person;
  device: Device;
  with: { card: CardRef } | { token: string };
};

/** Starts the payment and calls the gateway. Whatever the call comes to stands in the payment's state when this returns. */
export async function charge(
  ctx: GatewayContext,
  { start, checkout, buyer, device, with: card }: ChargeWish,
): Promise<Result<{ challengeId: string | null }, StartRefusal>> {
  const started = await startPayment(ctx, start);
  if (!started.ok) return started;
  const payment = started.value;
  const challengeId = newChallengeId();
  const answer = await ctx.gateway.authorize({
    orderNo: payment.gatewayOrderNo,
    amountYen: payment.amountYen,
    payWay: payment.payWay,
    goodsName: goodsName(checkout),
    buyer,
    device,
    means: means(card, challengeId),
  });
  const state = await takeAnswer(ctx, payment, answer, challengeId);
  return yes({ challengeId: state === "CHALLENGED" ? challengeId : null });
}

/** Who the gateway is told that pays; null while name or phone are missing. */
export function payer({ name, phone, email }: Pick<User, "name" | "phone" | "email">): Person | null {
  return name && phone ? { name, phone, email } : null;
}

export async function findPayer(ctx: Context, buyerId: BuyerId): Promise<Person | null> {
  const select = { name: true, phone: true, email: true };
  return payer(await ctx.db.user.findUniqueOrThrow({ where: { id: buyerId }, select }));
}

/** A sale's name at the gateway is its first line; 600 bytes are far away from what a line may hold. */
export function goodsName({ lines }: Pick<HeldCheckout, "lines">): string {
  return z.array(z.object({ name: z.string() })).parse(lines)[0]?.name ?? "お買い物";
}

function means(card: ChargeWish["with"], challengeId: string): AuthorizeWish["means"] {
  if ("card" in card) return { by: "stored-card", card: card.card };
  return { by: "token", token: card.token, returnUrl: returnUrl(environment().WALLET_ORIGIN, challengeId) };
}
