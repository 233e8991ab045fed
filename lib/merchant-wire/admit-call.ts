import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { withinLimit } from "@/lib/limit";
import { type Caller, findCaller } from "@/lib/merchants/find-caller";
import { recogniseCaller } from "@/lib/merchants/recognise-caller";
import type { MerchantId } from "@/lib/merchants/rules";
import { type Result, refuse, yes } from "@/lib/result";
import { SERVED, type ServedFunction } from "./served-functions";
import type { RawCall } from "./wire-call";

type Admitted = { served: ServedFunction; div: string; caller: Caller; merchantId: MerchantId };

/** Everything before the parameters, in the order of protocol § 3; the first failure is the answer. */
export async function admitCall(ctx: Context, call: RawCall): Promise<Result<Admitted, string>> {
  const { named, method, fields } = call;
  if (method !== "POST") return refuse("Z012000001");
  const div = fields.function_div ?? "";
  if (div === "") return refuse("Z012000002");
  if (!named.divs.includes(div)) return refuse("Z012000003");
  const malformed = malformedCode(fields.trader_code ?? "");
  if (malformed) return refuse(`${div}10102${malformed}`);
  const caller = await findCaller(ctx.db, fields.trader_code ?? "");
  if (!caller || !isOpen(named)) return refuse("Z012000007");
  const served = SERVED[div];
  if (!served || (div.startsWith("F") && !caller.connectionAuth)) return refuse("Z012000008");
  const merchantId = await recognised(ctx, caller, served, call);
  if (!merchantId) return refuse(served.by === "password" ? "Z012000010" : "Z012000009");
  if (!(await isWithinLimit(ctx, caller, call))) return refuse("Z012000006");
  return yes({ served, div, caller, merchantId });
}

function malformedCode(code: string): string | null {
  if (code === "") return "01";
  if (code.length > 20) return "02";
  return /^[0-9A-Za-z]+$/.test(code) ? null : "04";
}

/** Only a demonstration trades in the test shape: in live mode there is one kind of order, and it is real. */
function isOpen({ shape }: RawCall["named"]): boolean {
  return shape === "live" || environment().PAY_MODE === "demo";
}

/** F01 and H01 are open to whoever knows a trader code; they do nothing with an order. */
async function recognised({ db }: Context, caller: Caller, { by }: ServedFunction, call: RawCall) {
  if (by === "nothing") return caller.id as MerchantId;
  const { source, fields } = call;
  const proof = by === "address" ? { address: source } : { password: fields.auth_password ?? "" };
  return recogniseCaller(db, caller, proof);
}

function isWithinLimit({ db }: Context, { id }: Caller, { source }: RawCall): Promise<boolean> {
  return withinLimit(db, `shop calls ${id} from ${source}`, environment().LIMIT_SHOP_CALLS_MINUTE, 60);
}
