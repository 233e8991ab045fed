import type { Answer, Expiry, Gateway, InquiryRefusal } from "../port";
import type { Holder } from "./card-ref";
import { checksum } from "./checksum";
import type { Call } from "./client";
import type { WireFields } from "./read-answer";
import { answered, beforeSending } from "./translate/answered";
import { CHARGE_REFUSALS } from "./translate/charge";
import { type HeldCard, readHeldCards } from "./translate/held-cards";

/** The holder's card as it is now (A03), or null. Each holder keeps one. */
export async function heldCard(
  call: Call,
  accessKey: string,
  holder: Holder,
): Promise<Answer<HeldCard | null, InquiryRefusal>> {
  const called = await call("A03", holderForm(holder, accessKey));
  return answered(called, [], (answer) => {
    const cards = readHeldCards(answer);
    return cards && (cards[0] ?? null);
  });
}

/** A05, with A03 just before it for what moves; when the card was charged in between, both once more. */
export async function removeHeldCard(
  call: Call,
  accessKey: string,
  holder: Holder,
): ReturnType<Gateway["removeCard"]> {
  const first = await removeOnce(call, accessKey, holder);
  const stale = first.is === "no" && first.reason === "changed-meanwhile";
  return stale ? removeOnce(call, accessKey, holder) : first;
}

async function removeOnce(call: Call, accessKey: string, holder: Holder): ReturnType<Gateway["removeCard"]> {
  const held = beforeSending(await heldCard(call, accessKey, holder));
  if (held.is !== "yes") return held;
  if (held.value === null) return { is: "yes", value: null };
  const { cardKey, lastCreditDate, inUse } = held.value;
  if (inUse) return { is: "no", reason: "in-use", code: "reserved" };
  const form = { ...holderForm(holder, accessKey), card_key: cardKey, last_credit_date: lastCreditDate };
  return answered(await call("A05", form), ["changed-meanwhile"], () => null);
}

/** A04, with A03 just before it for what moves; when the card was changed in between, both once more. */
export async function updateHeldCard(
  call: Call,
  accessKey: string,
  holder: Holder,
  expiry: Expiry,
): ReturnType<Gateway["updateCard"]> {
  const first = await updateOnce(call, accessKey, holder, expiry);
  const stale = first.is === "no" && first.reason === "changed-meanwhile";
  return stale ? updateOnce(call, accessKey, holder, expiry) : first;
}

async function updateOnce(
  call: Call,
  accessKey: string,
  holder: Holder,
  expiry: Expiry,
): ReturnType<Gateway["updateCard"]> {
  const held = beforeSending(await heldCard(call, accessKey, holder));
  if (held.is !== "yes") return held;
  if (held.value === null) return { is: "no", reason: "card-gone", code: "no-card" };
  const card_exp = expiryWords(expiry);
  if (expiryWords(held.value.shown) === card_exp) return { is: "yes", value: null };
  const { cardKey, lastCreditDate, owner } = held.value;
  const form = { card_key: cardKey, card_exp, card_owner: owner, last_credit_date: lastCreditDate };
  const called = await call("A04", { ...holderForm(holder, accessKey), ...form });
  const answer = answered(called, [...CHARGE_REFUSALS, "changed-meanwhile", "already-done"], () => null);
  if (answer.is !== "no") return answer;
  const { reason } = answer;
  return reason === "already-done" ? { is: "yes", value: null } : { ...answer, reason };
}

/** MMYY. */
function expiryWords({ expiryYear, expiryMonth }: Expiry): string {
  return String(expiryMonth).padStart(2, "0") + String(expiryYear % 100).padStart(2, "0");
}

/** The member fields of A01 and A03 to A05. */
export function holderForm({ memberId, authenticationKey }: Holder, accessKey: string): WireFields {
  return {
    member_id: memberId,
    authentication_key: authenticationKey,
    check_sum: checksum(memberId, authenticationKey, accessKey),
  };
}
