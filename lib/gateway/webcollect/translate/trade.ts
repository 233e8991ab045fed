import type { Trade, TradeState } from "../../port";
import type { WireAnswer, WireFields } from "../read-answer";
import { readJapanTime } from "./japan-time";

/** E04 (protocol § 11). Null when the gateway has no such order; undefined when its answer cannot be read. */
export function readTrade({ fields, trades }: WireAnswer, orderNo: string): Trade | null | undefined {
  const found = trades.filter((trade) => trade.orderNo === orderNo);
  if (found.length > 0) return read(latest(found), orderNo);
  return trades.length === 0 && fields.resultCount === "0" ? null : undefined;
}

function latest(found: WireFields[]): WireFields {
  return found.reduce((last, trade) =>
    Number(trade.orderDataSeq) > Number(last.orderDataSeq) ? trade : last,
  );
}

function read(trade: WireFields, orderNo: string): Trade | undefined {
  const [amountYen, statusInfo] = [whole(trade.settlePrice), whole(trade.statusInfo)];
  if (amountYen === null || statusInfo === null) return undefined;
  return {
    orderNo,
    amountYen,
    statusInfo,
    state: STATES[statusInfo] ?? "other",
    settleMethod: whole(trade.settleMethod),
    approvalNo: trade.crdCResCd || null,
    authorizedAt: readJapanTime(trade.crdCResDate),
    threeDCode: trade.threeDCode || null,
    slipNos: [trade.slipNo, ...(trade.extraSlipNo ?? "").split(",")].flatMap((slip) => slip?.trim() || []),
  };
}

function whole(text = ""): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** protocol § 15. */
const STATES: Record<number, TradeState> = {
  0: "requested",
  4: "authorized",
  5: "reserved",
  11: "failed",
  12: "failed",
  13: "failed",
  14: "failed",
  15: "failed",
  17: "change-failed",
  20: "interrupted",
  21: "authenticating",
  30: "capture-requested",
  31: "captured",
  40: "cancelled",
};
