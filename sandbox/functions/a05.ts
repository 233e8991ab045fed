import { traderCode } from "@/sandbox/checks/charge-items";
import { holderItems } from "@/sandbox/checks/holder-items";
import { item } from "@/sandbox/checks/item";
import { fourteenDigits, oneOf, required } from "@/sandbox/checks/rules";
import { accepted, refused } from "@/sandbox/gateway/reply";
import { cardKeyExists, holderOf } from "@/sandbox/holders/holder-of";
import { dropHeld, findHeld } from "@/sandbox/holders/holders";
import { isReserved } from "@/sandbox/holders/reserved";
import type { ServedFunction } from "./served-function";

/** Deletes a held card; lastCreditDate is the lock (protocol § 8). */
export const a05: ServedFunction = {
  caller: "address",
  items: [
    traderCode,
    ...holderItems,
    item("06", "card_key", required, oneOf("1", "2", "3"), cardKeyExists),
    item("07", "last_credit_date", required, fourteenDigits),
  ],
  handle(world, call) {
    if (!call.merchant.optionService) return refused("A052000001");
    const holder = holderOf(call);
    const held = findHeld(world, holder, Number(call.fields("card_key")));
    if (held?.lastCreditDate !== call.fields("last_credit_date")) return refused("A053000001");
    if (isReserved(world, holder, held.cardKey)) return refused("A054000001");
    dropHeld(world, holder, held.cardKey);
    return accepted();
  },
};
