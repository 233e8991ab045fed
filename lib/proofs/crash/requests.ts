import { postCheckout } from "@/app/api/v1/checkouts/post-checkout";
import { answerOperation } from "@/app/api/v1/payments/answer-operation";
import type { GatewayContext } from "@/lib/gateway/context";
import { capturePayment } from "@/lib/payments/capture-payment";
import { captureSchema } from "@/lib/payments/schema";
import type { Given } from "./given";

/** What a shop posts under one Idempotency-Key, answered in whichever process is asked. */
export const REQUESTS: Record<string, { run(ctx: GatewayContext, given: Given): Promise<Response> }> = {
  "POST checkouts": {
    run: (ctx, given) => postCheckout(ctx, request(given, "/checkouts", given.wish ?? "")),
  },
  "POST capture": {
    run: (ctx, given) => {
      const { paymentId: id = "", slipNo } = given;
      const slip = JSON.stringify({ slipNo, carrier: "yamato" });
      const on = { params: Promise.resolve({ id }) };
      const asked = request(given, `/payments/${id}/capture`, slip);
      return answerOperation(ctx, asked, on, captureSchema, capturePayment);
    },
  },
};

function request({ key = "", once = "" }: Given, path: string, body: string): Request {
  const headers = {
    authorization: `Bearer ${key}`,
    "content-type": "application/json",
    "idempotency-key": once,
  };
  return new Request(`http://localhost:3000/api/v1${path}`, { method: "POST", headers, body });
}
