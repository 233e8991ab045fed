import { z } from "zod";
import type { Checkout, Order, Problem } from "../ledger/entries";
import type { Settings } from "../settings";
import { lawOf } from "./law-of";

export type CheckoutUrls = { returnUrl: string; cancelUrl: string; resultUrl?: string };

const PATIENCE_MS = 15_000;
const KEPT_OF_A_BODY = 8_000;

const checkoutAnswer = z.object({
  id: z.string(),
  url: z.url({ protocol: /^https?$/ }),
  state: z.string(),
  linkExpiresAt: z.string(),
});

const problemAnswer = z.object({
  title: z.string(),
  detail: z.string().optional(),
  code: z.string().optional(),
  field: z.string().optional(),
});

/** POST /api/v1/checkouts. Never throws for what the other side can do. */
export async function askWallet(
  settings: Settings,
  order: Order,
  urls: CheckoutUrls,
): Promise<{ checkout: Checkout } | { problem: Problem }> {
  const { no, ...content } = order;
  try {
    const response = await fetch(`${settings.walletApiUrl}/api/v1/checkouts`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${settings.apiKey}`,
        "content-type": "application/json",
        accept: "application/json, application/problem+json",
      },
      body: JSON.stringify({ orderNo: no, ...content, law: lawOf(order), ...urls }),
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return read(response.status, await response.text());
  } catch (error) {
    return { problem: silence(error) };
  }
}

function read(status: number, body: string): { checkout: Checkout } | { problem: Problem } {
  const json = parse(body);
  const checkout = checkoutAnswer.safeParse(json);
  if ((status === 200 || status === 201) && checkout.success) return { checkout: checkout.data };
  const problem = problemAnswer.safeParse(json);
  const kept = { status, body: body.slice(0, KEPT_OF_A_BODY) };
  if (!problem.success) return { problem: { ...garbled, ...kept } };
  const { title, detail = "", code = null, field = null } = problem.data;
  return { problem: { title, detail, code, field, ...kept } };
}

const garbled = {
  title: "クロネコペイの返事を読めませんでした",
  detail: "お支払いはまだ始まっていません。少し待ってから、もう一度お試しください。",
  code: null,
  field: null,
};

function silence(error: unknown): Problem {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const late = error instanceof Error && error.name === "TimeoutError";
  return {
    title: "クロネコペイにつながりませんでした",
    detail: late
      ? "返事を待ちましたが、届きませんでした。少し待ってから、もう一度お試しください。"
      : "お支払いはまだ始まっていません。少し待ってから、もう一度お試しください。",
    status: null,
    code: null,
    field: null,
    body: String(cause),
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
