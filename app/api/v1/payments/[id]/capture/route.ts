import { capturePayment } from "@/lib/payments/capture-payment";
import { captureSchema } from "@/lib/payments/schema";
import { answerOperation, type OnPayment } from "../../answer-operation";

export function POST(request: Request, on: OnPayment): Promise<Response> {
  return answerOperation(request, on, captureSchema, capturePayment);
}
