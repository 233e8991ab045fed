import { environment } from "@/lib/environment";
import type { TokenParameters } from "@/lib/gateway/port";

export type TypedCard = { number: string; expiry: string; code: string };

const FIELDS: Record<string, string> = {
  traderCode: "trader_code",
  authDiv: "auth_div",
  optServDiv: "option_service_div",
  checkSum: "check_sum",
  memberId: "member_id",
  authKey: "authentication_key",
  cardKey: "card_key",
  lastCreditDate: "last_credit_date",
};

/**
 * Does what the buyer's browser does on the card origin: hands a test card to the gateway's token address
 * (docs/protocol.md § 12) and gets a token. `expiry` is MMYY.
 */
export async function typeCard({ libraryUrl, info }: TokenParameters, card: TypedCard): Promise<string> {
  const form = new URLSearchParams({ function_div: "Y01" });
  for (const [key, value] of Object.entries(info)) form.set(FIELDS[key] ?? key, value);
  form.set("card_no", card.number);
  form.set("card_owner", "MIO HOSHINO");
  form.set("card_exp", card.expiry);
  form.set("security_code", card.code);
  const address = libraryUrl.replace(/token\/js\/embeddedTokenLib\.js$/, "getToken.api");
  const answer = await fetch(address, {
    method: "POST",
    headers: { origin: environment().CARD_ORIGIN },
    body: form,
  });
  const { token, errorInfo } = (await answer.json()) as {
    token?: string;
    errorInfo?: { errorCode: string }[];
  };
  if (!token)
    throw new Error(`The gateway gave no token: ${errorInfo?.map(({ errorCode }) => errorCode).join(", ")}`);
  return token;
}
