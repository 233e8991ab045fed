import { CATALOGUE } from "@/sandbox/functions/catalogue";
import { SERVED } from "@/sandbox/functions/served";
import type { ServedFunction } from "@/sandbox/functions/served-function";
import { findMerchant } from "@/sandbox/world/merchants";
import { isLivePassword } from "@/sandbox/world/passwords";
import { readSwitches } from "@/sandbox/world/switches";
import type { World } from "@/sandbox/world/world";
import type { Call } from "./call";
import type { RawCall } from "./raw-call";
import { type Reply, refused } from "./reply";

export interface Admitted {
  type: "admitted";
  served: ServedFunction;
  call: Call;
}

export type Admission = Admitted | Refused;
type Refused = Extract<Reply, { type: "refused" }>;

/** The checks before the parameters, in the order of protocol § 3; the first failure is the answer. */
export function admit(world: World, raw: RawCall, now: Date): Admission {
  if (raw.method !== "POST") return refusal("Z012000001");
  const div = raw.fields("function_div");
  if (div === "") return refusal("Z012000002");
  if (!CATALOGUE.get(raw.path)?.includes(div)) return refusal("Z012000003");

  const code = raw.fields("trader_code");
  const malformed = malformedTraderCode(code);
  if (malformed) return refusal(`${div}10102${malformed}`);
  const merchant = findMerchant(code);
  if (!merchant?.started) return refusal("Z012000007");

  const served = SERVED[div];
  if (!served) return refusal("Z012000008");
  if (served.caller === "address" && !world.settings.sourceAddresses.includes(raw.address)) {
    return refusal("Z012000009");
  }
  if (served.caller === "password" && !isLivePassword(world, code, raw.fields("auth_password"), now)) {
    return refusal("Z012000010");
  }
  if (readSwitches(world).maintenance) return refusal("Z010000000");
  return { type: "admitted", served, call: { div, merchant, fields: raw.fields, now, address: raw.address } };
}

function refusal(errorCode: string): Refused {
  return refused(errorCode) as Refused;
}

function malformedTraderCode(code: string): string | undefined {
  if (code === "") return "01";
  if (code.length > 20) return "02";
  return /^[0-9A-Za-z]+$/.test(code) ? undefined : "04";
}
