import type { StoredCard } from "../../port";
import type { WireAnswer, WireFields } from "../read-answer";

/** A card as A03 shows it. `lastCreditDate` moves with every charge: never keep one of these. */
export type HeldCard = {
  cardKey: string;
  lastCreditDate: string;
  owner: string;
  inUse: boolean;
  shown: StoredCard;
};

/** Undefined when a card cannot be read. */
export function readHeldCards({ cards }: WireAnswer): HeldCard[] | undefined {
  const held = cards.map(readHeldCard);
  return held.every((card) => card !== undefined) ? held : undefined;
}

function readHeldCard(card: WireFields): HeldCard | undefined {
  const { cardKey = "", lastCreditDate = "", maskingCardNo = "", cardExp = "", cardCodeApi = "" } = card;
  const lastFour = /\d{4}$/.exec(maskingCardNo)?.[0];
  const [, month, year] = /^(0[1-9]|1[0-2])(\d\d)$/.exec(cardExp) ?? [];
  if (!cardKey || !lastCreditDate || !lastFour || !month || !year) return undefined;
  return {
    cardKey,
    lastCreditDate,
    owner: card.cardOwner ?? "",
    /** Reserved by a pre-order or used by a recurring contract: cannot be deleted (protocol § 8). */
    inUse: card.subscriptionFlg === "1" || card.regularFlg === "1",
    shown: {
      lastFour,
      expiryYear: 2000 + Number(year),
      expiryMonth: Number(month),
      companyCode: /^\d+$/.test(cardCodeApi) ? Number(cardCodeApi) : 99,
    },
  };
}
