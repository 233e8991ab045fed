import type { Holder } from "../card-ref";
import { checksum } from "../checksum";
import type { HeldCard } from "./held-cards";

type Contract = { traderCode: string; accessKey: string };

/** 3-D Secure and security code. */
const BOTH = "3";

/**
 * What the token library's createToken is told, but for the typed fields (protocol §§ 12, 13). Always authDiv 3, whose
 * checksum needs a member: a card used once gets a holder that nobody remembers, with the option service off (00), so
 * that it is authenticated and not kept.
 */
export function tokenInfo(
  { traderCode, accessKey }: Contract,
  holder: Holder,
  use: { keep: true; held?: HeldCard } | { keep: false },
): Record<string, string> {
  const info = {
    traderCode,
    authDiv: BOTH,
    optServDiv: use.keep ? "01" : "00",
    memberId: holder.memberId,
    authKey: holder.authenticationKey,
    checkSum: checksum(holder.memberId, holder.authenticationKey, accessKey, BOTH),
  };
  if (!use.keep || !use.held) return info;
  return { ...info, cardKey: use.held.cardKey, lastCreditDate: use.held.lastCreditDate };
}
