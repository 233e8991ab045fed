import type { Answer, Gateway, OperationRefusal } from "@/lib/gateway/port";
import { amountOf, type Operation, slipOf } from "./operation";
import { isCarrier } from "./operation-rules";

export type OperationAnswer = Answer<{ trackingUrl: string | null } | null, OperationRefusal>;

/** Asks the gateway for what an operation wishes. */
export function sendOperation(gateway: Gateway, operation: Operation): Promise<OperationAnswer> {
  const orderNo = operation.gatewayOrderNo;
  if (isCarrier(operation.settleMethod)) return sendToCarrier(gateway, operation);
  switch (operation.kind) {
    case "CAPTURE":
      return gateway.capture({ orderNo, ...slipOf(operation) });
    case "RELEASE":
      return gateway.releaseCapture({ orderNo, slipNo: slipOf(operation).slipNo });
    case "CANCEL":
      return gateway.cancel({ orderNo });
    case "CHANGE_AMOUNT":
      return gateway.changeAmount({ orderNo, amountYen: amountOf(operation) });
    case "REAUTHORIZE":
      return gateway.reauthorize({ orderNo });
    case "AUTHORIZE":
      throw new Error("A payment is authorised by paying");
  }
}

async function sendToCarrier({ carrier }: Gateway, operation: Operation): Promise<OperationAnswer> {
  const orderNo = operation.gatewayOrderNo;
  if (carrier && operation.kind === "CANCEL") return carrier.cancel({ orderNo });
  if (carrier && operation.kind === "CHANGE_AMOUNT")
    return carrier.decrease({ orderNo, amountYen: amountOf(operation) });
  return { is: "no", reason: "not-contracted", code: "not-sent" };
}
