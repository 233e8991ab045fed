import type { Gateway } from "../port";
import type { Call } from "./client";
import { answered } from "./translate/answered";
import { readJapanTime } from "./translate/japan-time";

/** H01: the gateway serves it to addresses that it does not know, too (protocol § 11). */
export async function checkAddress(call: Call): ReturnType<Gateway["checkAddress"]> {
  return answered(await call("H01", {}), [], ({ fields }) => {
    const clock = readJapanTime(fields.returnDate);
    return fields.ipAddress && clock ? { address: fields.ipAddress, clock } : undefined;
  });
}
