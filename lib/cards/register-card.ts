import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { newChallengeId, returnUrl } from "@/lib/gateway/challenge";
import type { GatewayContext } from "@/lib/gateway/context";
import type { CardRef, Device, Person } from "@/lib/gateway/port";
import type { BuyerId } from "@/lib/random-id";
import { type Result, refuse, yes } from "@/lib/result";
import { unseal } from "@/lib/seal";
import { type ClaimRefusal, claimPlace } from "./claim-place";
import { claimReplacement, type Replacement, type ReplacementRefusal } from "./claim-replacement";
import { isTicketOpen } from "./is-ticket-open";
import { type Outcome, type RefusalWord, readOutcome } from "./read-outcome";
import { type TryRefusal, takeTry } from "./registration-limits";
import { type BrandWord, CONSENT_VERSION, CONSENTS } from "./rules";
import { takeAnswer } from "./take-answer";

export type RegisterWish = {
  buyerId: BuyerId;
  ticket: string;
  token: string;
  brand: BrandWord;
  nickname: string | null;
  deviceHash: string | null;
  device: Device;
  returnTo: string | null;
  /** The card whose place it takes; else it takes a free one. */
  replaces?: Replacement;
  /** The trusted address of who asks. */
  source: string;
};
export type Registered = Exclude<Outcome, { is: "refused" }> & { registrationId: string };
export type RegisterRefusal =
  | "profile-missing"
  | ClaimRefusal
  | ReplacementRefusal
  | TryRefusal
  | RefusalWord;

/**
 * Verifies a card by ¥1 with 3-D Secure and keeps it in the first free place, or in that of a card it replaces. A refusal before the gateway is asked
 * leaves the ticket usable; after it the ticket is used up.
 */
export async function registerCard(
  ctx: GatewayContext,
  wish: RegisterWish,
): Promise<Result<Registered, RegisterRefusal>> {
  const buyer = await person(ctx, wish.buyerId);
  if (!buyer) return refuse("profile-missing");
  if (!(await isTicketOpen(ctx, wish))) return refuse("ticket-over");
  const tooMany = await takeTry(ctx, wish);
  if (tooMany) return refuse(tooMany);
  const { replaces } = wish;
  const claimed = replaces ? await claimReplacement(ctx, { ...wish, replaces }) : await claimPlace(ctx, wish);
  if (!claimed.ok) return claimed;
  const registration = claimed.value;
  const challengeId = newChallengeId();
  const answer = await ctx.gateway.storeCard({
    orderNo: registration.orderNo,
    token: wish.token,
    card: unseal(registration.cardRef) as CardRef,
    buyer,
    returnUrl: returnUrl(environment().WALLET_ORIGIN, challengeId),
    device: wish.device,
  });
  await takeAnswer(ctx, registration, answer, challengeId);
  const registrationId = registration.id;
  const outcome = await readOutcome(ctx, { buyerId: wish.buyerId, registrationId });
  if (!outcome) throw new Error("A registration vanished");
  return outcome.is === "refused" ? refuse(outcome.refusal) : yes({ ...outcome, registrationId });
}

async function person(ctx: Context, buyerId: BuyerId): Promise<Person | null> {
  const user = await ctx.db.user.findUniqueOrThrow({
    where: { id: buyerId },
    include: { consents: { where: { version: CONSENT_VERSION } } },
  });
  const agreed = CONSENTS.every((kind) => user.consents.some((consent) => consent.kind === kind));
  if (!agreed || !user.name || !user.phone) return null;
  return { name: user.name, phone: user.phone, email: user.email };
}
