import { traderCode } from "@/sandbox/checks/charge-items";
import { holderItems } from "@/sandbox/checks/holder-items";
import { accepted, type Element, refused } from "@/sandbox/gateway/reply";
import { heldCards, holderRef } from "@/sandbox/holders/holders";
import { isReserved } from "@/sandbox/holders/reserved";
import type { HeldCard, HolderRef } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";
import type { ServedFunction } from "./served-function";

/** Lists a member's held cards by cardKey (protocol § 8). */
export const a03: ServedFunction = {
  caller: "address",
  items: [traderCode, ...holderItems],
  handle(world, { merchant, fields }) {
    if (!merchant.optionService) return refused("A032000001");
    const holder = holderRef(merchant.code, fields("member_id"), fields("authentication_key"));
    const cards = heldCards(world, holder);
    return accepted(
      ["cardUnit", String(cards.length)],
      ...cards.map((held) => cardData(world, holder, held)),
    );
  },
};

function cardData(world: World, holder: HolderRef, held: HeldCard): Element {
  return [
    "cardData",
    [
      ["cardKey", String(held.cardKey)],
      ["maskingCardNo", "*".repeat(12) + held.card.lastFour],
      ["cardExp", held.card.expiry],
      ["cardOwner", held.owner],
      ["cardCodeApi", held.companyCode],
      ["lastCreditDate", held.lastCreditDate],
      ["subscriptionFlg", isReserved(world, holder, held.cardKey) ? "1" : "0"],
      ["regularFlg", "0"],
    ],
  ];
}
