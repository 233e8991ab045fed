import { stamp } from "@/sandbox/world/japan-time";
import type { Notification } from "@/sandbox/world/records";
import { readSwitches } from "@/sandbox/world/switches";
import { tradeKey } from "@/sandbox/world/trades";
import type { World } from "@/sandbox/world/world";

const SUBJECT = "クロネコｗｅｂコレクト決済結果データ送信エラー発生のお知らせ";

/** Carrier payments only, if the merchant asked for it, one per order, after the last attempt (protocol § 17). */
export function recordFailureMail(world: World, notification: Notification): void {
  const { traderCode, orderNo, kind, url, attempts } = notification;
  const key = tradeKey(traderCode, orderNo);
  if (kind !== "carrier" || !readSwitches(world).failureMail || world.store.get("mails", key)) return;
  const last = attempts.at(-1);
  const at = last?.at ?? notification.eventAt;
  const reason = last?.error ?? `HTTP ${last?.httpStatus}`;
  const text = `決済結果データを受信いただけませんでした。\n受付番号：${orderNo}\n送信先：${url}\n日時：${stamp(at)}\n結果：${reason}\n`;
  world.store.put("mails", key, { traderCode, orderNo, at, subject: SUBJECT, text });
}
