import type { TestCard } from "../../contract/driver";
import type { TokenParameters } from "../../port";

/** For tests: what the token library does in the buyer's browser (protocol § 12). */
export async function issueToken(
  { libraryUrl, info }: TokenParameters,
  cardNo: string,
  securityCode: string,
): Promise<string> {
  const typed = info.cardKey ? {} : { card_no: cardNo, card_owner: "TARO YAMADA", card_exp: "1139" };
  const named = Object.entries(info).map(([name, value]) => [FIELDS[name] ?? name, value]);
  const body = new URLSearchParams({
    function_div: "Y01",
    ...Object.fromEntries(named),
    ...typed,
    security_code: securityCode,
  });
  const url = libraryUrl.replace("token/js/embeddedTokenLib.js", "getToken.api");
  const answer = await (await fetch(url, { method: "POST", body })).json();
  if (typeof answer.token !== "string") throw new Error(`no token: ${JSON.stringify(answer)}`);
  return answer.token;
}

/** A Rakuten Visa that behaves so (protocol §§ 21.3, 21.4). */
export function cardNumber(card: TestCard): string {
  const digits = `499914000000${OUTCOMES[card]}`;
  return digits + luhnDigit(digits);
}

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

const OUTCOMES: Record<TestCard, string> = {
  approves: "001",
  "wrong-code": "001",
  frictionless: "101",
  challenges: "102",
  "fails-challenge": "103",
  "outside-3ds": "104",
  "attempt-only": "105",
  "declines-G12": "212",
  "declines-G22": "222",
  "declines-G30": "230",
  "declines-G54": "254",
  "declines-G55": "255",
  "declines-G60": "260",
  "declines-G61": "261",
  "declines-G65": "265",
  "declines-G83": "283",
  "lost-after": "301",
  "lost-before": "302",
  "order-in-process": "303",
  "too-many": "304",
  maintenance: "305",
  "later-declines-G12": "512",
  "later-declines-G54": "554",
  "later-declines-G60": "560",
  "later-lost-after": "601",
  "later-lost-before": "602",
  closes: "401",
  renews: "402",
  renumbers: "403",
};

function luhnDigit(digits: string): string {
  const sum = digits
    .split("")
    .reverse()
    .reduce((total, digit, place) => {
      const doubled = Number(digit) * (place % 2 === 0 ? 2 : 1);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return String((10 - (sum % 10)) % 10);
}
