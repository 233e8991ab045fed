import type { Answer, OperationRefusal, Trade } from "../port";
import { declinesAgain } from "./charge";
import type { MemoryWorld } from "./world";

type Done = Answer<null, OperationRefusal>;

export function capture(
  world: MemoryWorld,
  wish: { orderNo: string; slipNo: string; carrier: "yamato" | "other" },
): Answer<{ trackingUrl: string | null }, OperationRefusal> {
  const trade = world.trades.get(wish.orderNo);
  if (!trade || ![4, 30].includes(trade.statusInfo)) return no("not-possible-now");
  if (wish.carrier === "yamato" && !isYamatoSlip(wish.slipNo)) return no("slip-refused");
  if (trade.slipNos.includes(wish.slipNo)) return no("slip-refused");
  trade.slipNos.push(wish.slipNo);
  move(trade, wish.carrier === "yamato" ? CAPTURE_REQUESTED : CAPTURED);
  const trackingUrl = wish.carrier === "yamato" ? `https://gateway.memory/track/${wish.slipNo}` : null;
  return { is: "yes", value: { trackingUrl } };
}

/** Twelve digits, the last is the first eleven mod 7 (protocol § 10). */
function isYamatoSlip(slipNo: string): boolean {
  return /^\d{12}$/.test(slipNo) && Number(slipNo.slice(0, 11)) % 7 === Number(slipNo[11]);
}

export function releaseCapture(world: MemoryWorld, wish: { orderNo: string; slipNo: string }): Done {
  const trade = world.trades.get(wish.orderNo);
  if (trade?.statusInfo === 31) return no("already-settled");
  if (trade?.statusInfo !== 30) return no("not-possible-now");
  if (!trade.slipNos.includes(wish.slipNo)) return no("slip-refused");
  trade.slipNos = trade.slipNos.filter((slip) => slip !== wish.slipNo);
  if (trade.slipNos.length === 0) move(trade, AUTHORIZED);
  return done;
}

export function cancel(world: MemoryWorld, wish: { orderNo: string }): Done {
  const trade = world.trades.get(wish.orderNo);
  if (!trade) return no("no-such-trade");
  if (trade.statusInfo === 31) return no("already-settled");
  if (trade.statusInfo === 40) return no("already-done");
  if (![4, 5, 15, 17, 30].includes(trade.statusInfo)) return no("not-possible-now");
  move(trade, { state: "cancelled", statusInfo: 40 });
  return done;
}

/** The new amount is authorised first; when that fails the old one is left, to be cancelled and no more (protocol § 9). */
export function changeAmount(world: MemoryWorld, wish: { orderNo: string; amountYen: number }): Done {
  if (world.isNight()) return no("night-window");
  const trade = world.trades.get(wish.orderNo);
  if (!trade || ![4, 5, 30, 31].includes(trade.statusInfo)) return no("not-possible-now");
  if (trade.amountYen === wish.amountYen) return no("same-amount");
  const declined = declinesAgain(world, wish);
  if (declined && trade.statusInfo !== 31) move(trade, CHANGE_FAILED);
  if (declined) return { ...no("amount-refused"), ...declined };
  trade.amountYen = wish.amountYen;
  trade.authorizedAt = world.now();
  return done;
}

export function reauthorize(world: MemoryWorld, wish: { orderNo: string }): Done {
  if (world.isNight()) return no("night-window");
  const trade = world.trades.get(wish.orderNo);
  if (!trade || ![4, 30, 40].includes(trade.statusInfo)) return no("not-possible-now");
  const declined = declinesAgain(world, trade);
  if (declined) return { ...no("issuer-refused"), ...declined };
  trade.slipNos = [];
  trade.authorizedAt = world.now();
  move(trade, AUTHORIZED);
  return done;
}

const AUTHORIZED = { state: "authorized", statusInfo: 4 } as const;
const CAPTURE_REQUESTED = { state: "capture-requested", statusInfo: 30 } as const;
const CHANGE_FAILED = { state: "change-failed", statusInfo: 17 } as const;
const CAPTURED = { state: "captured", statusInfo: 31 } as const;

function move(trade: Trade, to: Pick<Trade, "state" | "statusInfo">) {
  Object.assign(trade, to);
}

const done = { is: "yes", value: null } as const;

function no(reason: OperationRefusal): { is: "no"; reason: OperationRefusal; code: string } {
  return { is: "no", reason, code: `M-${reason.toUpperCase()}` };
}
