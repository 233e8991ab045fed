import { openContext } from "@/app/_server/context";
import { changeAmount } from "@/lib/payments/change-amount";
import { amountSchema } from "@/lib/payments/schema";
import { answerOperation, type OnPayment } from "../../answer-operation";

export async function POST(request: Request, on: OnPayment): Promise<Response> {
  return answerOperation(await openContext("relayed"), request, on, amountSchema, changeAmount);
}
