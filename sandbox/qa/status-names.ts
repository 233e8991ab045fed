import type { Lang } from "@/sandbox/pages/language";

/** statusInfo in words (protocol § 15). */
const NAMES: Record<number, [ja: string, en: string]> = {
  4: ["与信完了", "authorised"],
  5: ["予約受付", "pre-order accepted"],
  11: ["購入者側のエラー", "buyer's side"],
  13: ["決済機関のエラー", "institution"],
  15: ["予約与信エラー", "pre-order refused"],
  17: ["金額変更NG", "amount change failed"],
  20: ["中断", "interrupted"],
  21: ["処理中", "in progress"],
  30: ["精算確定待ち", "waiting for settlement"],
  31: ["精算確定", "settled"],
  40: ["取消", "cancelled"],
};

export function statusName(status: number, lang: Lang): string {
  const [ja, en] = NAMES[status] ?? ["", ""];
  return lang === "ja" ? ja : en;
}
