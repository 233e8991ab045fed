import { rangeOf } from "@/sandbox/cards/recognise";
import type { Trade } from "@/sandbox/world/records";
import type { World } from "@/sandbox/world/world";

/** Trades with their history, newest first; masked cards only. */
export function listTrades(world: World, query: URLSearchParams): object[] {
  const orderNo = query.get("order_no");
  const trader = query.get("trader_code");
  const limit = Number(query.get("limit") ?? 1000);
  return [...world.store.all("trades").values()]
    .filter((trade) => orderNo === null || trade.orderNo === orderNo)
    .filter((trade) => trader === null || trade.traderCode === trader)
    .slice(-limit)
    .reverse()
    .map(view);
}

function view(trade: Trade) {
  const { presented, challenge, carrier, acceptedAt, approvedAt, cancelledAt, settledAt, ...plain } = trade;
  return {
    ...plain,
    acceptedAt: iso(acceptedAt),
    approvedAt: iso(approvedAt),
    cancelledAt: iso(cancelledAt),
    settledAt: iso(settledAt),
    card: presented && {
      brand: rangeOf(presented.card).brand,
      issuer: rangeOf(presented.card).issuer,
      masked: `************${presented.card.lastFour}`,
      expiry: presented.card.expiry,
      cardKey: presented.cardKey,
    },
    challenge: challenge && { path: `/acs/${challenge.id}`, result: challenge.result?.passed },
    carrierPage: carrier && { path: `/carrier/${trade.settleMethod}/${carrier.id}` },
    history: trade.history.map((move) => ({ ...move, at: iso(move.at) })),
  };
}

function iso(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}
