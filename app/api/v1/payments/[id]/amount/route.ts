import { changeAmount } from "@/lib/payments/change-amount";
import { amountSchema } from "@/lib/payments/schema";
import { answerOperation, type OnPayment } from "../../answer-operation";

export function POST(request: Request, on: OnPayment): Promise<Response> {
  return answerOperation(request, on, amountSchema, changeAmount);
}
