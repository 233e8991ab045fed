import { stamp } from "@/sandbox/world/japan-time";
import type { Notification, Trade } from "@/sandbox/world/records";
import { nextSerial } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";

const GOOD = [2, 3, 4, 31];

/** Writes the 決済結果データ for what just happened to a trade; delivery follows (protocol § 17). */
export function notify(world: World, trade: Trade, url: string, eventAt: number): Notification {
  const body = new URLSearchParams({
    trader_code: trade.traderCode,
    order_no: trade.orderNo,
    settle_price: String(trade.price),
    settle_date: stamp(eventAt),
    settle_result: GOOD.includes(trade.status) ? "1" : "2",
    settle_detail: String(trade.status),
    settle_method: String(trade.settleMethod),
  });
  const { traderCode, orderNo, kind } = trade;
  return addNotification(world, { traderCode, orderNo, kind, url, body: body.toString(), eventAt });
}

type Fresh = Pick<Notification, "traderCode" | "orderNo" | "kind" | "url" | "body" | "eventAt">;

export function addNotification(
  world: World,
  fresh: Fresh,
  nextDue: number | null = fresh.url === "" ? null : fresh.eventAt,
): Notification {
  const id = nextSerial(world, "notificationSerial");
  return saveNotification(world, { ...fresh, id, attempts: [], nextDue, received: false });
}

export function saveNotification(world: World, notification: Notification): Notification {
  world.store.put("notifications", String(notification.id), notification);
  indexNotification(world, notification);
  return notification;
}

export function indexNotifications(world: World): void {
  world.undelivered.clear();
  for (const notification of world.store.all("notifications").values())
    indexNotification(world, notification);
}

function indexNotification(world: World, { id, nextDue }: Notification) {
  if (nextDue === null) world.undelivered.delete(id);
  else world.undelivered.add(id);
}
