import type {
  Answer,
  Approved,
  AuthorizeWish,
  Charge,
  ChargeRefusal,
  CompleteChallengeWish,
  StoreCardWish,
} from "../port";
import type { Holder } from "./card-ref";
import type { Call } from "./client";
import { heldCard, holderForm } from "./held-card";
import { answered, beforeSending } from "./translate/answered";
import { challengeForm } from "./translate/challenge";
import {
  CHARGE_REFUSALS,
  keepCardForm,
  readApproved,
  readCharge,
  storedCardChargeForm,
  tokenChargeForm,
} from "./translate/charge";

type ChargeAnswer = Promise<Answer<Charge, ChargeRefusal>>;

export async function storeCard(call: Call, wish: StoreCardWish): ChargeAnswer {
  return answered(await call("A08", keepCardForm(wish)), CHARGE_REFUSALS, readCharge);
}

export async function payByToken(
  call: Call,
  wish: AuthorizeWish,
  { token, returnUrl }: { token: string; returnUrl: string },
): ChargeAnswer {
  return answered(await call("A08", tokenChargeForm(wish, token, returnUrl)), CHARGE_REFUSALS, readCharge);
}

/**
 * A01 without 3-D Secure, with A03 just before it for what moves. A stale look-up is refused before anything is
 * charged and leaves the order number free (protocol §§ 6.3, 8), so both are done once more. Refused twice although
 * its date stood still, it is no good any more; overtaken twice by other charges is only bad luck.
 */
export async function payByStoredCard(
  call: Call,
  accessKey: string,
  wish: AuthorizeWish,
  holder: Holder,
): ChargeAnswer {
  const first = await payOnce(call, accessKey, wish, holder);
  const last = isStale(first) ? await payOnce(call, accessKey, wish, holder) : first;
  const { answer } = last;
  if (answer.is !== "no") return answer;
  const { code, reason } = answer;
  if (reason !== "changed-meanwhile") return { ...answer, reason };
  const overtaken = first.lastCreditDate !== last.lastCreditDate;
  return { ...answer, reason: !overtaken && code === "A012030001" ? "card-gone" : "busy" };
}

export async function completeChallenge(
  call: Call,
  wish: CompleteChallengeWish,
): Promise<Answer<Approved, ChargeRefusal>> {
  const called = await call("A09", challengeForm(wish));
  return answered(called, CHARGE_REFUSALS, ({ fields }) => readApproved(fields));
}

/** `lastCreditDate` as the look-up showed it, when it did. */
type Tried = { answer: Answer<Charge, ChargeRefusal | "changed-meanwhile">; lastCreditDate?: string };

async function payOnce(call: Call, accessKey: string, wish: AuthorizeWish, holder: Holder): Promise<Tried> {
  const held = beforeSending(await heldCard(call, accessKey, holder));
  if (held.is !== "yes") return { answer: held };
  if (!held.value) return { answer: { is: "no", reason: "card-gone", code: "no-card" } };
  const { lastCreditDate } = held.value;
  const form = storedCardChargeForm(wish, holderForm(holder, accessKey), held.value);
  const called = await call("A01", form);
  return { answer: answered(called, [...CHARGE_REFUSALS, "changed-meanwhile"], readCharge), lastCreditDate };
}

function isStale({ answer }: Tried): boolean {
  return answer.is === "no" && answer.reason === "changed-meanwhile";
}
