import { charge } from "@/sandbox/charging/charge";
import { A08_CODES } from "@/sandbox/charging/charge-codes";
import {
  buyerItems,
  companyCodeItem,
  goodsItem,
  payWayItem,
  traderCode,
} from "@/sandbox/checks/charge-items";
import { item } from "@/sandbox/checks/item";
import * as rule from "@/sandbox/checks/rules";
import { shippingDayRules } from "@/sandbox/checks/shipping-day";
import type { Call } from "@/sandbox/gateway/call";
import { isZ, type Reply, refused } from "@/sandbox/gateway/reply";
import { TOKEN_LIFE } from "@/sandbox/timed/run-due-work";
import type { Token } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";
import type { ServedFunction } from "./served-function";

/** Charge with a token (protocol § 6.1). */
export const a08: ServedFunction = {
  caller: "address",
  changesOrder: true,
  items: [
    traderCode,
    ...buyerItems("1", "2"),
    payWayItem("09"),
    goodsItem("10"),
    companyCodeItem("11", "72"),
    item("12", "token", rule.required, rule.exactly(16), rule.alphanumeric),
    item("13", "trader_ec_url", neededFor3Ds, tooLong, rule.secureUrl),
    item("14", "scheduled_shipping_date", ...shippingDayRules("71", "72", "73"), needsOption),
    item("15", "card_judge_div", rule.oneOf("1", "2"), judgesHeldCard),
  ],
  async handle(world, call): Promise<Reply> {
    const name = call.fields("token");
    const issued = findToken(world, call);
    if (!issued) return refused("A082000004");
    // Taken before the first await, so that two orders cannot use it at once.
    world.store.remove("tokens", name);
    const { presented, authDiv, optionService } = issued;
    const reply = await charge(world, {
      call,
      presented,
      authDiv,
      optionService,
      token: name,
      codes: A08_CODES,
    });
    if (isZ(reply)) world.store.put("tokens", name, issued);
    return reply;
  },
};

/** Expired, spent, never issued, somebody else's: all the same to the caller. */
function findToken(world: World, { fields, merchant, now }: Call): Token | undefined {
  const token = world.store.get("tokens", fields("token"));
  if (token?.traderCode !== merchant.code) return undefined;
  return Number(now) <= token.issuedAt + TOKEN_LIFE ? token : undefined;
}

function neededFor3Ds(value: string, call: Call, world: World) {
  const authDiv = findToken(world, call)?.authDiv;
  return value === "" && (authDiv === "1" || authDiv === "3") ? "71" : undefined;
}

function tooLong(value: string) {
  return value.length > 128 ? "72" : undefined;
}

function needsOption(value: string, call: Call, world: World) {
  const token = findToken(world, call);
  return value !== "" && token && !token.optionService ? "73" : undefined;
}

function judgesHeldCard(value: string, call: Call, world: World) {
  const token = findToken(world, call);
  return value === "1" && token && !token.optionService ? "71" : undefined;
}
