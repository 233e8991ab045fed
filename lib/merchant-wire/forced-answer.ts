import { type Reply, refused } from "./reply";
import type { WireCall } from "./wire-call";

/** The issuer's no, which always tells why. */
const BY_ISSUER = "A076000001";

/** In the test shape a shop may ask for an error by naming its code; nothing is changed then (protocol § 21.5). */
export function forcedAnswer({ named, fields }: WireCall): Reply | null {
  const code = fields.reserve_1 ?? "";
  if (named.shape !== "test" || !/^[A-Z]\d{9}$/.test(code)) return null;
  return refused(code, code === BY_ISSUER ? "G12" : undefined);
}
