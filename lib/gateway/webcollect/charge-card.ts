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
 * charged and leaves the order number free (protocol §§ 6.3, 8), so both are done once more.
 */
export async function payByStoredCard(
  call: Call,
  accessKey: string,
  wish: AuthorizeWish,
  holder: Holder,
): ChargeAnswer {
  const first = await payOnce(call, accessKey, wish, holder);
  const stale = first.is === "no" && first.reason === "changed-meanwhile";
  const last = stale ? await payOnce(call, accessKey, wish, holder) : first;
  if (last.is !== "no") return last;
  return { ...last, reason: last.reason === "changed-meanwhile" ? afterTwo(last.code) : last.reason };
}

/** Twice unreadable is a card that is no good any more; twice overtaken by other charges is only bad luck. */
function afterTwo(code: string): ChargeRefusal {
  return code === "A012030001" ? "card-gone" : "busy";
}

export async function completeChallenge(
  call: Call,
  wish: CompleteChallengeWish,
): Promise<Answer<Approved, ChargeRefusal>> {
  const called = await call("A09", challengeForm(wish));
  return answered(called, CHARGE_REFUSALS, ({ fields }) => readApproved(fields));
}

type StoredCharge = Answer<Charge, ChargeRefusal | "changed-meanwhile">;

async function payOnce(
  call: Call,
  accessKey: string,
  wish: AuthorizeWish,
  holder: Holder,
): Promise<StoredCharge> {
  const held = beforeSending(await heldCard(call, accessKey, holder));
  if (held.is !== "yes") return held;
  if (!held.value) return { is: "no", reason: "card-gone", code: "no-card" };
  const form = storedCardChargeForm(wish, holderForm(holder, accessKey), held.value);
  return answered(await call("A01", form), [...CHARGE_REFUSALS, "changed-meanwhile"], readCharge);
}
