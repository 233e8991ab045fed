import type { Call } from "./client";
import { readAnswer } from "./read-answer";

/** For tests: a call that is answered with the given bodies in turn, and remembers what was sent. */
export function scriptedCall(...bodies: string[]) {
  const sent: [div: string, form: Record<string, string>][] = [];
  const call: Call = async (div, form) => {
    sent.push([div, form]);
    const answer = readAnswer(bodies.shift() ?? "");
    return answer ? { is: "answer", answer } : { is: "no-answer", cause: "unreadable" };
  };
  return { call, sent };
}

export function accepted(inside = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<return><returnCode>0</returnCode><errorCode></errorCode><returnDate>20191021140509</returnDate>${inside}</return>`;
}

export function refusedWith(code: string, creditCode?: string): string {
  const credit = creditCode ? `<creditErrorCode>${creditCode}</creditErrorCode>` : "";
  return `<?xml version="1.0" encoding="UTF-8"?>\n<return><returnCode>1</returnCode><errorCode>${code}</errorCode>${credit}<returnDate>20191021140509</returnDate></return>`;
}

/** protocol § 24.4 */
export const ONE_CARD =
  "<cardUnit>1</cardUnit><cardData><cardKey>1</cardKey><maskingCardNo>************1023</maskingCardNo><cardExp>1123</cardExp><cardOwner>TARO YAMADA</cardOwner><cardCodeApi>9</cardCodeApi><lastCreditDate>20191021140640</lastCreditDate><subscriptionFlg>0</subscriptionFlg><regularFlg>0</regularFlg></cardData>";
