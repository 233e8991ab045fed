import type { Context } from "@/lib/db";
import { type Answered, type Claim, claimAnswer } from "@/lib/merchants/claim-answer";
import { dropClaim, keepAnswer } from "@/lib/merchants/keep-answer";
import type { MerchantId } from "@/lib/merchants/rules";
import { orFault } from "./or-fault";
import { problem } from "./problem";
import type { ProblemCode } from "./problems";

type Asked = { request: Request; merchantId: MerchantId; wish: unknown };

/**
 * Answers a POST; under one Idempotency-Key once, and with the same status and body ever after. `deed` gets the claim, so
 * that it can keep its answer in its own transaction or find what it began before a crash.
 */
export async function answerOnce(
  ctx: Context,
  { request, ...asked }: Asked,
  deed: (claim: Claim | null) => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get("idempotency-key");
  if (key === null) return deed(null);
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) return problem("idempotency-key-invalid");
  const path = new URL(request.url).pathname;
  const claimed = await claimAnswer(ctx, { ...asked, path, key });
  if (claimed.is === "other-wish") return problem("idempotency-key-reused");
  if (claimed.is === "in-flight") return soon(problem("idempotency-in-flight"));
  if (claimed.is === "answered") return replay(claimed);
  return settle(ctx, claimed.claim, await orFault(() => deed(claimed.claim)));
}

/** Nothing was begun by these and by what fails validation, so nothing is kept: the same key may come again. */
const NOT_BEGUN: readonly ProblemCode[] = ["no-such-checkout", "no-such-payment", "operation-open"];
const INVALID = 422;

async function settle(ctx: Context, claim: Claim, response: Response): Promise<Response> {
  const answer = { status: response.status, body: await response.text() };
  if (answer.status === INVALID || NOT_BEGUN.includes(JSON.parse(answer.body).code)) {
    await dropClaim(ctx.db, claim);
    return told(answer);
  }
  return told(await keepAnswer(ctx.db, claim, answer));
}

function replay(answer: Answered): Response {
  const response = told(answer);
  response.headers.set("Idempotent-Replayed", "true");
  return response;
}

function told({ status, body }: Answered): Response {
  const type = status < 400 ? "application/json" : "application/problem+json";
  return new Response(body, { status, headers: { "content-type": type, "cache-control": "no-store" } });
}

function soon(response: Response): Response {
  response.headers.set("Retry-After", "1");
  return response;
}
