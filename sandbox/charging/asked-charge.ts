import type { Call } from "@/sandbox/gateway/call";
import type { Presented } from "@/sandbox/world/records";
import type { ChargeCodes } from "./charge-codes";

export interface Charge {
  call: Call;
  presented: Presented;
  authDiv: string;
  optionService: boolean;
  /** Posted back by 3-D Secure; empty on A01. */
  token: string;
  codes: ChargeCodes;
}
