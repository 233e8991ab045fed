import { cancelPayment } from "@/lib/payments/cancel-payment";
import { answerOperation, type OnPayment } from "../../answer-operation";

/** Takes no body. */
export function POST(request: Request, on: OnPayment): Promise<Response> {
  return answerOperation(request, on, null, cancelPayment);
}
