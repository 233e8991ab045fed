import { z } from "zod";
import { checkoutSchema, listSchema, shopCheckoutSchema, shopCheckoutsSchema } from "@/lib/checkouts/schema";
import { amountSchema, captureSchema, operatedSchema, shopPaymentSchema } from "@/lib/payments/schema";
import { PROBLEMS, type ProblemCode } from "./problems";

const CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** The schemas the routes read and answer by, under the names the description gives them. */
export const SCHEMAS = {
  CheckoutWish: checkoutSchema,
  Checkout: shopCheckoutSchema,
  Checkouts: shopCheckoutsSchema,
  Capture: captureSchema,
  Amount: amountSchema,
  Payment: shopPaymentSchema,
  Operated: operatedSchema,
  Problem: z.strictObject({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(CODES),
    field: z.string().optional(),
    errorCode: z.string().optional(),
    creditErrorCode: z.string().optional(),
    fault: z.string().optional(),
  }),
};
export type SchemaName = keyof typeof SCHEMAS;

export type Call = {
  id: CallId;
  method: "get" | "post";
  /** Below /api/v1. */
  path: string;
  query?: typeof listSchema;
  body?: SchemaName;
  answers: Partial<Record<200 | 201 | 202, SchemaName>>;
  /** Beside those that every call, or every POST, may meet. */
  problems: ProblemCode[];
};
export type CallId =
  | "createCheckout"
  | "listCheckouts"
  | "getCheckout"
  | "expireCheckout"
  | "getPayment"
  | "capturePayment"
  | "cancelPayment"
  | "changeAmount";

const operated = { 200: "Operated", 202: "Operated" } as const;
const atGateway = ["no-such-payment", "operation-open", "not-possible-now", "gateway-refused"] as const;

/** Every call of the merchant API: what it is described by, and what a test walks over. */
export const CALLS: Call[] = [
  {
    id: "createCheckout",
    method: "post",
    path: "/checkouts",
    body: "CheckoutWish",
    answers: { 201: "Checkout", 200: "Checkout" },
    problems: [
      "over-ceiling",
      "sum-differs",
      "law-missing",
      "way-not-allowed",
      "origin-not-registered",
      "already-paid",
      "different-content",
    ],
  },
  {
    id: "listCheckouts",
    method: "get",
    path: "/checkouts",
    query: listSchema,
    answers: { 200: "Checkouts" },
    problems: ["invalid-field"],
  },
  {
    id: "getCheckout",
    method: "get",
    path: "/checkouts/{id}",
    answers: { 200: "Checkout" },
    problems: ["no-such-checkout"],
  },
  {
    id: "expireCheckout",
    method: "post",
    path: "/checkouts/{id}/expire",
    answers: { 200: "Checkout" },
    problems: ["no-such-checkout", "already-paid", "payment-under-way"],
  },
  {
    id: "getPayment",
    method: "get",
    path: "/payments/{id}",
    answers: { 200: "Payment" },
    problems: ["no-such-payment"],
  },
  {
    id: "capturePayment",
    method: "post",
    path: "/payments/{id}/capture",
    body: "Capture",
    answers: operated,
    problems: [...atGateway, "slip-refused"],
  },
  {
    id: "cancelPayment",
    method: "post",
    path: "/payments/{id}/cancel",
    answers: operated,
    problems: [...atGateway, "already-settled", "too-late"],
  },
  {
    id: "changeAmount",
    method: "post",
    path: "/payments/{id}/amount",
    body: "Amount",
    answers: operated,
    problems: [...atGateway, "amount-not-less", "amount-refused", "old-amount-stands", "too-late"],
  },
];

/** All that a call may be refused with. */
export function problemsOf({ method, body, problems }: Call): ProblemCode[] {
  const posted: ProblemCode[] =
    method === "post"
      ? [
          "idempotency-key-invalid",
          "idempotency-key-reused",
          "idempotency-in-flight",
          "length-required",
          "body-too-large",
          "unsupported-media-type",
        ]
      : [];
  const sent: ProblemCode[] = body ? ["not-json", "invalid-field"] : [];
  const always: ProblemCode[] = ["unauthorized", "key-of-other-mode", "rate-limited", "internal-error"];
  return [...problems, ...sent, ...posted, ...always];
}
