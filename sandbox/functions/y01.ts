import { randomInt } from "node:crypto";
import { rangeOf, recognise } from "@/sandbox/cards/recognise";
import { traderCode } from "@/sandbox/checks/charge-items";
import { checksum } from "@/sandbox/checks/checksum";
import { item, type Rule } from "@/sandbox/checks/item";
import * as rule from "@/sandbox/checks/rules";
import type { Call } from "@/sandbox/gateway/call";
import type { Reply } from "@/sandbox/gateway/reply";
import { holderOf } from "@/sandbox/holders/holder-of";
import { findHeld } from "@/sandbox/holders/holders";
import type { HeldCard, Presented } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";
import type { ServedFunction } from "./served-function";

const isHeld = (call: Call) => call.fields("card_key") !== "";
const usesOption = (call: Call) => call.fields("option_service_div") === "01";
const whenTyped =
  (checked: Rule): Rule =>
  (value, call, world) =>
    isHeld(call) ? undefined : checked(value, call, world);
const whenHeld =
  (checked: Rule): Rule =>
  (value, call, world) =>
    isHeld(call) ? checked(value, call, world) : undefined;
const whenOption =
  (checked: Rule): Rule =>
  (value, call, world) =>
    usesOption(call) ? checked(value, call, world) : undefined;

/** Token issue: the one place where a browser sends a card number (protocol § 12). */
export const y01: ServedFunction = {
  caller: "origin",
  answersJson: true,
  items: [
    traderCode,
    item("03", "auth_div", rule.required, rule.oneOf("0", "1", "2", "3"), heldCardOnly),
    item("04", "option_service_div", rule.required, rule.oneOf("00", "01"), optionForHeld),
    item("05", "check_sum", rightChecksum),
    item("06", "card_no", whenTyped(rule.required), whenTyped(testCardOnly)),
    item("07", "card_owner", whenTyped(rule.required), whenTyped(rule.atMost(25)), whenTyped(rule.cardOwner)),
    item("08", "card_exp", whenTyped(rule.required), whenTyped(rule.monthYear), whenTyped(rule.notPast)),
    item("09", "security_code", securityCode),
    item("10", "member_id", whenOption(rule.required), rule.atMost(64), rule.alphanumeric),
    item("11", "authentication_key", whenOption(rule.required), rule.atMost(8), rule.alphanumeric),
    item("12", "card_key", rule.oneOf("1", "2", "3"), whenHeld(exists)),
    item("13", "last_credit_date", whenHeld(rule.required), whenHeld(rule.fourteenDigits), whenHeld(current)),
  ],
  handle(world, call): Reply {
    const token = newToken();
    world.store.put("tokens", token, {
      traderCode: call.merchant.code,
      issuedAt: Number(call.now),
      authDiv: call.fields("auth_div"),
      optionService: usesOption(call),
      presented: presentedBy(world, call),
    });
    return { type: "json", body: { token } };
  },
};

function presentedBy(world: World, call: Call): Presented {
  const held = heldBy(world, call);
  const typed = recognise(call.fields("card_no"));
  const card = held?.card ?? (typed && { ...typed, expiry: call.fields("card_exp") });
  if (!card) throw new Error("items 06 and 12 let nothing else pass");
  return {
    card,
    wrongCode: /^9{3,4}$/.test(call.fields("security_code")),
    owner: held?.owner ?? call.fields("card_owner"),
    ...(usesOption(call) ? { holder: holderOf(call) } : {}),
    ...(held ? { cardKey: held.cardKey } : {}),
  };
}

function heldBy(world: World, call: Call): HeldCard | undefined {
  return isHeld(call) ? findHeld(world, holderOf(call), Number(call.fields("card_key"))) : undefined;
}

function heldCardOnly(value: string, call: Call) {
  return value === "0" && !isHeld(call) ? "06" : undefined;
}

function optionForHeld(value: string, call: Call) {
  return isHeld(call) && value !== "01" ? "06" : undefined;
}

/** Members are in the checksum of an option-service token only (protocol § 13). */
function rightChecksum(value: string, call: Call) {
  if (value === "") return "01";
  const { fields, merchant } = call;
  const member = usesOption(call) ? [fields("member_id"), fields("authentication_key")] : [];
  return value === checksum(...member, merchant.accessKey, fields("auth_div")) ? undefined : "71";
}

function testCardOnly(value: string) {
  return recognise(value) ? undefined : "72";
}

function securityCode(value: string, call: Call, world: World) {
  const needed = ["2", "3"].includes(call.fields("auth_div"));
  if (value === "") return needed ? "01" : undefined;
  const card = heldBy(world, call)?.card ?? recognise(call.fields("card_no"));
  const length = card && rangeOf(card).brand === "Amex" ? 4 : 3;
  return /^\d+$/.test(value) && (value.length === length || !card) ? undefined : "04";
}

function exists(_value: string, call: Call, world: World) {
  return heldBy(world, call) ? undefined : "51";
}

function current(value: string, call: Call, world: World) {
  const held = heldBy(world, call);
  return !held || held.lastCreditDate === value ? undefined : "71";
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function newToken(): string {
  return Array.from({ length: 16 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}
