import { authorise } from "@/sandbox/cards/authorise";
import { companyCodeItem, traderCode } from "@/sandbox/checks/charge-items";
import { holderItems } from "@/sandbox/checks/holder-items";
import { item } from "@/sandbox/checks/item";
import * as rule from "@/sandbox/checks/rules";
import type { Call } from "@/sandbox/gateway/call";
import { accepted, refused } from "@/sandbox/gateway/reply";
import { cardKeyExists, holderOf } from "@/sandbox/holders/holder-of";
import { findHeld, saveHeld } from "@/sandbox/holders/holders";
import type { HeldCard } from "@/sandbox/world/records";
import type { ServedFunction } from "./served-function";

/** Changes a held card's expiry, owner or company code; empty fields stay as they are (protocol § 8). */
export const a04: ServedFunction = {
  caller: "address",
  items: [
    traderCode,
    ...holderItems,
    item("06", "card_key", rule.required, rule.oneOf("1", "2", "3"), cardKeyExists),
    item("07", "card_exp", rule.monthYear, rule.notPast),
    item("08", "card_owner", rule.atMost(25), rule.cardOwner),
    companyCodeItem("09", "06"),
    item("10", "last_credit_date", rule.required, rule.fourteenDigits),
  ],
  handle(world, call) {
    if (!call.merchant.optionService) return refused("A042000001");
    const holder = holderOf(call);
    const held = findHeld(world, holder, Number(call.fields("card_key")));
    if (held?.lastCreditDate !== call.fields("last_credit_date")) return refused("A043000001");
    const changed = change(held, call);
    if (JSON.stringify(changed) === JSON.stringify(held)) return refused("A043000002");
    const verdict = authorise({ card: changed.card, owner: changed.owner, wrongCode: false }, 1);
    if (verdict.type === "decline") return refused("A044000001", verdict.credit);
    saveHeld(world, holder, changed);
    return accepted();
  },
};

function change(held: HeldCard, { fields }: Call): HeldCard {
  const code = fields("card_code_api");
  return {
    ...held,
    card: { ...held.card, expiry: fields("card_exp") || held.card.expiry },
    owner: fields("card_owner") || held.owner,
    companyCode: code === "" ? held.companyCode : String(Number(code)),
  };
}
