import type { Answer, CarrierPayments, OperationRefusal } from "../port";
import type { MemoryWorld } from "./world";

export type CarrierEnd = "approved" | "cancelled" | "error";

/** Carrier payments of the gateway in memory: a sale is fixed on the carrier's page and needs no capture. */
export function carrierPayments(world: MemoryWorld): CarrierPayments {
  return {
    start: async ({ orderNo, amountYen, carrier }) => {
      if (world.trades.has(orderNo)) return { is: "unknown", cause: "already-sent" };
      const opened = {
        state: "authenticating",
        statusInfo: 21,
        approvalNo: null,
        authorizedAt: null,
      } as const;
      world.trades.set(orderNo, { ...world.newTrade(orderNo, amountYen, METHODS[carrier]), ...opened });
      const html = `<form method="post" action="https://gateway.memory/carrier/${orderNo}"></form>`;
      return { is: "yes", value: { html } };
    },
    cancel: async ({ orderNo }) => {
      const trade = world.trades.get(orderNo);
      if (!trade) return no("no-such-trade");
      if (trade.statusInfo === 40) return no("already-done");
      if (trade.statusInfo !== 31) return no("not-possible-now");
      Object.assign(trade, { state: "cancelled", statusInfo: 40 });
      return done;
    },
    decrease: async ({ orderNo, amountYen }) => {
      const trade = world.trades.get(orderNo);
      if (trade?.statusInfo !== 31) return no("not-possible-now");
      if (trade.amountYen === amountYen) return no("same-amount");
      if (trade.amountYen < amountYen) return no("increase-refused");
      trade.amountYen = amountYen;
      return done;
    },
    readReturn: ({ ORDER = "", RESULT = "", SIGNED = "" }) =>
      SIGNED === `${ORDER}${RESULT}` && ORDER ? { orderNo: ORDER, accepted: RESULT === "approved" } : null,
  };
}

/** The buyer is through with the carrier's page: answers what the browser posts back. */
export function finishCarrier(world: MemoryWorld, html: string, how: CarrierEnd): Record<string, string> {
  const orderNo = /carrier\/([^"]+)/.exec(html)?.[1] ?? "";
  const authorizedAt = how === "approved" ? world.now() : null;
  Object.assign(world.trades.get(orderNo) ?? {}, { ...ENDS[how], authorizedAt });
  return { ORDER: orderNo, RESULT: how, SIGNED: `${orderNo}${how}` };
}

const METHODS = { docomo: 51, au: 52, softbank: 53 };
const ENDS = {
  approved: { state: "captured", statusInfo: 31 },
  cancelled: { state: "failed", statusInfo: 11 },
  error: { state: "failed", statusInfo: 13 },
};
const done = { is: "yes", value: null } as const;

function no(reason: OperationRefusal): Answer<null, OperationRefusal> {
  return { is: "no", reason, code: `M-${reason.toUpperCase()}` };
}
