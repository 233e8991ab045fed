import { openContext } from "@/app/_server/context";
import { capturePayment } from "@/lib/payments/capture-payment";
import { captureSchema } from "@/lib/payments/schema";
import { answerOperation, type OnPayment } from "../../answer-operation";

export async function POST(request: Request, on: OnPayment): Promise<Response> {
  return answerOperation(await openContext("relayed"), request, on, captureSchema, capturePayment);
}
