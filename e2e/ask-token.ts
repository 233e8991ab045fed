import type { TokenParameters } from "@/lib/gateway/port";
import { RANGES, WELL_KNOWN } from "@/sandbox/cards/ranges";
import { CARD_ORIGIN } from "./house";

/** As typed; `exp` is MMYY. */
export type TypedCard = { number: string; exp?: string; cvc?: string; owner?: string };

/** What the token library does in the buyer's browser, with the Origin of the card origin (docs/protocol.md § 12). */
export async function askToken({ libraryUrl, info }: TokenParameters, card: TypedCard): Promise<string> {
  const { number, exp = "1139", owner = "TARO YAMADA" } = card;
  const typed = info.cardKey ? {} : { cardNo: number, cardOwner: owner, cardExp: exp };
  const securityCode = card.cvc ?? (brandOfNumber(number) === "AMEX" ? "1234" : "123");
  const named = Object.entries({ ...info, ...typed, securityCode }).map(([key, value]) => [
    wireName(key),
    value,
  ]);
  const answer = await fetch(libraryUrl.replace("token/js/embeddedTokenLib.js", "getToken.api"), {
    method: "POST",
    headers: { origin: CARD_ORIGIN },
    body: new URLSearchParams({ function_div: "Y01", ...Object.fromEntries(named) }),
  });
  const given = (await answer.json()) as { token?: unknown };
  const { token } = given;
  if (typeof token !== "string") throw new Error(`the gateway gave no token: ${JSON.stringify(given)}`);
  return token;
}

export function brandOfNumber(number: string) {
  const range = RANGES[WELL_KNOWN[number] ?? number.slice(0, 6)];
  return range ? BRANDS[range.brand] : "UNKNOWN";
}

const BRANDS = {
  Visa: "VISA",
  Mastercard: "MASTERCARD",
  JCB: "JCB",
  Amex: "AMEX",
  Diners: "DINERS",
} as const;

/** `optServDiv` → `option_service_div`, but for the two that are shortened. */
function wireName(key: string): string {
  if (key === "optServDiv") return "option_service_div";
  if (key === "authKey") return "authentication_key";
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
