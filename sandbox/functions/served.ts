import { a01 } from "./a01";
import { a02 } from "./a02";
import { a03 } from "./a03";
import { a04 } from "./a04";
import { a05 } from "./a05";
import { a06 } from "./a06";
import { a07 } from "./a07";
import { a08 } from "./a08";
import { a09 } from "./a09";
import { a11 } from "./a11";
import { e01 } from "./e01";
import { e02 } from "./e02";
import { e03 } from "./e03";
import { e04 } from "./e04";
import { f01 } from "./f01";
import { h01 } from "./h01";
import { m01 } from "./m01";
import { m02 } from "./m02";
import { m03 } from "./m03";
import type { ServedFunction } from "./served-function";
import { y01 } from "./y01";

/** What this gateway has applied for; every other function answers Z012000008 (protocol § 1). */
export const SERVED: Record<string, ServedFunction> = {
  A01: a01,
  A02: a02,
  A03: a03,
  A04: a04,
  A05: a05,
  A06: a06,
  A07: a07,
  A08: a08,
  A09: a09,
  A11: a11,
  E01: e01,
  E02: e02,
  E03: e03,
  E04: e04,
  F01: f01,
  F02: { ...e01, caller: "password" },
  F03: { ...e02, caller: "password" },
  F04: { ...e04, caller: "password" },
  H01: h01,
  M01: m01,
  M02: m02,
  M03: m03,
  Y01: y01,
};
