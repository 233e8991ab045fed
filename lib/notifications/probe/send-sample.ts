import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { unseal } from "@/lib/seal";
import { type PostOutcome, postResult } from "../post-result";
import { resultBody } from "../result-body";
import { signBody } from "../sign-body";
import type { Sample } from "./probe-cases";

const AMOUNT_YEN = 1_000;

export type Probed = { code: string; secrets: string[]; url: string };

/** One sample as a shop gets its results, signature and all, and with a header that says what it is. */
export function sendSample(
  { now }: Context,
  { code, secrets, url }: Probed,
  { orderNo, ...sample }: Sample & { orderNo: string },
): Promise<PostOutcome> {
  const at = now();
  const body = resultBody({ traderCode: code, amountYen: AMOUNT_YEN, orderNo, at, ...sample });
  return postResult({
    url,
    body,
    allowPrivate: environment().ALLOW_PRIVATE_RESULT_URLS,
    headers: {
      "Kuroneko-Delivery-Id": `${orderNo}.${sample.sequence}`,
      "Kuroneko-Attempt": sample.redelivery ? "2" : "1",
      "Kuroneko-Sequence": String(sample.sequence),
      "Kuroneko-Signature": signBody(body, secrets.map(unseal), at),
      "Kuroneko-Test": "1",
      ...(sample.redelivery ? { "Kuroneko-Redelivery": "1" } : {}),
    },
  });
}
