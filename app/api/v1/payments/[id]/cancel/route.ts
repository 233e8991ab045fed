import { openContext } from "@/app/_server/context";
import { cancelPayment } from "@/lib/payments/cancel-payment";
import { answerOperation, type OnPayment } from "../../answer-operation";

/** Takes no body. */
export async function POST(request: Request, on: OnPayment): Promise<Response> {
  return answerOperation(await openContext("relayed"), request, on, null, cancelPayment);
}
