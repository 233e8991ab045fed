import type { Answer, Gateway, InquiryRefusal } from "../port";
import type { Holder } from "./card-ref";
import { checksum } from "./checksum";
import type { Call } from "./client";
import type { WireFields } from "./read-answer";
import { answered, beforeSending } from "./translate/answered";
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

/** The member fields of A01, A03 and A05. */
export function holderForm({ memberId, authenticationKey }: Holder, accessKey: string): WireFields {
  return {
    member_id: memberId,
    authentication_key: authenticationKey,
    check_sum: checksum(memberId, authenticationKey, accessKey),
  };
}
