import { deviceKind } from "@/app/_server/device-kind";
import { deviceHash, lang, source } from "@/app/_server/request";
import { hasConfirmed } from "@/app/_server/step-up";
import { refusalText } from "@/app/(wallet)/cards/refusal-texts";
import type { BuyerId } from "@/lib/buyers/rules";
import { registerCard } from "@/lib/cards/register-card";
import { registrationSchema } from "@/lib/cards/schema";
import type { GatewayContext } from "@/lib/gateway/context";
import type { Refused } from "./pay-state";
import { openRowEntry } from "./row-entry";
import type { Press } from "./schema";

type Renewing = { buyerId: BuyerId; linkId: string; press: Press };

/** Renews the expired card of a row by what its frame gave, or on the page for it; both come back to the checkout. */
export async function renewHere(
  ctx: GatewayContext,
  { buyerId, linkId, press }: Renewing,
): Promise<{ go: string } | Refused> {
  const { card: choice } = press;
  const typed = registrationSchema.safeParse({ ...press, nickname: "" });
  if (!typed.success || !(await hasConfirmed())) return { go: renewPath(choice, linkId) };
  const registered = await registerCard(ctx, {
    ...typed.data,
    buyerId,
    deviceHash: await deviceHash(),
    device: await deviceKind(),
    source: await source(),
    returnTo: `/pay/${linkId}`,
    replaces: { cardId: choice, renews: true, becomesMain: false },
  });
  if (registered.ok) {
    const { value } = registered;
    return {
      go: value.is === "challenge" ? `/3ds/${value.challengeId}` : `/cards?attempt=${value.registrationId}`,
    };
  }
  const { refusal } = registered;
  if (ELSEWHERE.includes(refusal)) return { go: renewPath(choice, linkId) };
  const text = refusalText(refusal, await lang());
  const entry = (await openRowEntry(ctx, { buyerId, choice })) ?? undefined;
  return { is: "refused", fault: "card-not-usable", choice, text, entry };
}

export function renewPath(cardId: string, linkId: string): string {
  return `/cards/${encodeURIComponent(cardId)}/renew?returnTo=/pay/${linkId}`;
}

/** What only that page can ask, or end. */
const ELSEWHERE: string[] = ["profile-missing", "no-such-card", "stale", "replacement-open"];
