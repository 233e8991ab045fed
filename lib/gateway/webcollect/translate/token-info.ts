import type { Holder } from "../card-ref";
import { checksum } from "../checksum";
import type { HeldCard } from "./held-cards";

type Contract = { traderCode: string; accessKey: string };

/** 3-D Secure and security code. */
const BOTH = "3";

/** What the token library's createToken is told to keep a card, or to use a held one, but for the typed fields (protocol § 12). */
export function memberTokenInfo({ traderCode, accessKey }: Contract, holder: Holder, held?: HeldCard) {
  const { memberId, authenticationKey: authKey } = holder;
  const checkSum = checksum(memberId, authKey, accessKey, BOTH);
  const info = { traderCode, authDiv: BOTH, optServDiv: "01", memberId, authKey, checkSum };
  return held ? { ...info, cardKey: held.cardKey, lastCreditDate: held.lastCreditDate } : info;
}

/** For a card that is used once: a guest's token, so no member in the checksum (protocol § 13), authenticated all the same. */
export function guestTokenInfo({ traderCode, accessKey }: Contract) {
  return { traderCode, authDiv: BOTH, optServDiv: "00", checkSum: checksum(accessKey, BOTH) };
}
