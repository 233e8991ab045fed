import { a01 } from "./a01";
import { a03 } from "./a03";
import { a05 } from "./a05";
import { a06 } from "./a06";
import { a08 } from "./a08";
import { a09 } from "./a09";
import { e04 } from "./e04";
import type { ServedFunction } from "./served-function";
import { y01 } from "./y01";

/** What this gateway has applied for; every other function answers Z012000008 (protocol § 1). */
export const SERVED: Record<string, ServedFunction> = {
  A01: a01,
  A03: a03,
  A05: a05,
  A06: a06,
  A08: a08,
  A09: a09,
  E04: e04,
  Y01: y01,
};
