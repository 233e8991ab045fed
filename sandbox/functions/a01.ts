import { rangeOf, recognise } from "@/sandbox/cards/recognise";
import { charge } from "@/sandbox/charging/charge";
import { A01_CODES } from "@/sandbox/charging/charge-codes";
import {
  buyerItems,
  companyCodeItem,
  goodsItem,
  payWayItem,
  traderCode,
} from "@/sandbox/checks/charge-items";
import { checksumOf } from "@/sandbox/checks/checksum";
import { item, type Rule } from "@/sandbox/checks/item";
import * as rule from "@/sandbox/checks/rules";
import { shippingDayRules } from "@/sandbox/checks/shipping-day";
import type { Call } from "@/sandbox/gateway/call";
import { type Reply, refused } from "@/sandbox/gateway/reply";
import { holderOf } from "@/sandbox/holders/holder-of";
import { findHeld } from "@/sandbox/holders/holders";
import type { Presented } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";
import type { ServedFunction } from "./served-function";

const CARD_FIELDS = ["card_no", "card_owner", "card_exp", "card_key"];
const isHeld = (call: Call) => call.fields("card_key") !== "";
const usesOption = (call: Call) => call.fields("option_service_div") === "01";
const when =
  (condition: (call: Call) => boolean, checked: Rule): Rule =>
  (value, call, world) =>
    condition(call) ? checked(value, call, world) : undefined;
const hasNoCard = ({ fields }: Call) => CARD_FIELDS.every((name) => fields(name) === "");
const typed = (checked: Rule) => when((call) => !isHeld(call) && !hasNoCard(call), checked);
const held = (checked: Rule) => when(isHeld, checked);
const option = (checked: Rule) => when(usesOption, checked);

/** Charge with a raw or a stored card (protocol § 6.2). */
export const a01: ServedFunction = {
  caller: "address",
  changesOrder: true,
  items: [
    traderCode,
    ...buyerItems("1", "2", "3"),
    item("09", "auth_div", rule.required, rule.oneOf("0", "1", "2", "3"), typed(notZero), held(without3Ds)),
    payWayItem("10"),
    item("11", "option_service_div", rule.required, rule.oneOf("00", "01"), held(optionOnly)),
    goodsItem("12"),
    companyCodeItem("13", "06"),
    item("14", "card_no", typed(rule.required), testCardOnly, held(empty)),
    item("15", "security_code", securityCode),
    item("16", "card_owner", typed(rule.required), rule.atMost(25), rule.cardOwner),
    item("17", "card_exp", typed(rule.required), typed(rule.monthYear), typed(rule.notPast)),
    item("18", "trader_ec_url", neededFor3Ds, tooLong, rule.secureUrl),
    item("19", "member_id", option(rule.required), rule.atMost(64), rule.alphanumeric),
    item("20", "authentication_key", option(rule.required), rule.atMost(8), rule.alphanumeric),
    item("21", "card_key", rule.oneOf("1", "2", "3")),
    item("22", "last_credit_date", held(rule.required), held(rule.fourteenDigits)),
    item("23", "scheduled_shipping_date", ...shippingDayRules("71", "72", "73"), needsOption),
    item(
      "24",
      "check_sum",
      option(checksumOf(["member_id", "authentication_key"], { missing: "71", wrong: "72" })),
    ),
    item(
      "25",
      "card_no",
      when(hasNoCard, () => "01"),
    ),
  ],
  async handle(world, call): Promise<Reply> {
    const presented = isHeld(call) ? heldCard(world, call) : typedCard(call);
    if (!presented) return refused(A01_CODES.cardUnreadable);
    return await charge(world, {
      call,
      presented,
      authDiv: call.fields("auth_div"),
      optionService: usesOption(call),
      token: "",
      codes: A01_CODES,
    });
  },
};

function heldCard(world: World, call: Call): Presented | undefined {
  const holder = holderOf(call);
  const found = findHeld(world, holder, Number(call.fields("card_key")));
  if (found?.lastCreditDate !== call.fields("last_credit_date")) return undefined;
  return { card: found.card, owner: found.owner, holder, cardKey: found.cardKey, wrongCode: wrongCode(call) };
}

function typedCard(call: Call): Presented {
  const known = recognise(call.fields("card_no"));
  if (!known) throw new Error("item 14 lets nothing else pass");
  const card = { ...known, expiry: call.fields("card_exp") };
  const holder = usesOption(call) ? { holder: holderOf(call) } : {};
  return { card, owner: call.fields("card_owner"), wrongCode: wrongCode(call), ...holder };
}

function wrongCode(call: Call): boolean {
  return /^9{3,4}$/.test(call.fields("security_code"));
}

function notZero(value: string) {
  return value === "0" ? "06" : undefined;
}

/** 3-D Secure on a stored card goes by token (protocol § 6.2). */
function without3Ds(value: string) {
  return value === "0" || value === "2" ? undefined : "06";
}

function optionOnly(value: string) {
  return value === "01" ? undefined : "06";
}

function testCardOnly(value: string) {
  return value === "" || recognise(value) ? undefined : "72";
}

function empty(value: string) {
  return value === "" ? undefined : "06";
}

function securityCode(value: string, call: Call) {
  const needed = ["2", "3"].includes(call.fields("auth_div"));
  if (value === "") return needed ? "01" : undefined;
  const known = recognise(call.fields("card_no"));
  if (!/^\d+$/.test(value)) return "04";
  if (!known) return value.length === 3 || value.length === 4 ? undefined : "02";
  return value.length === (rangeOf(known).brand === "Amex" ? 4 : 3) ? undefined : "02";
}

function neededFor3Ds(value: string, call: Call) {
  return value === "" && ["1", "3"].includes(call.fields("auth_div")) ? "71" : undefined;
}

function tooLong(value: string) {
  return value.length > 128 ? "72" : undefined;
}

function needsOption(value: string, call: Call) {
  return value !== "" && !usesOption(call) ? "73" : undefined;
}
