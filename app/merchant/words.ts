import type { Tone } from "@/components/note";
import type { StateName } from "@/lib/payments/rules";

type Word = { ja: string; en: string; tone: Tone };

/** A payment's state as a shop calls it; always beside its code (docs/protocol.md § 15). */
export const STATE_WORDS: Record<StateName, Word> = {
  CREATED: { ja: "受付", en: "Received", tone: "info" },
  AUTHORIZING: { ja: "確認中", en: "Checking", tone: "info" },
  CHALLENGED: { ja: "認証中", en: "Authenticating", tone: "info" },
  REDIRECTED: { ja: "キャリアの画面", en: "At the carrier", tone: "info" },
  COMPLETING: { ja: "確認中", en: "Checking", tone: "info" },
  UNKNOWN: { ja: "確認中", en: "Checking", tone: "info" },
  AUTHORIZED: { ja: "与信完了", en: "Authorised", tone: "ok" },
  CAPTURE_REQUESTED: { ja: "精算確定待ち", en: "Awaiting settlement", tone: "info" },
  CAPTURED: { ja: "精算確定", en: "Settled", tone: "ok" },
  CHANGE_FAILED: { ja: "金額変更NG", en: "Change failed", tone: "bad" },
  CANCELLED: { ja: "取消", en: "Cancelled", tone: "plain" },
  LAPSED: { ja: "与信の期限切れ", en: "Lapsed", tone: "warn" },
  DECLINED: { ja: "承認されず", en: "Declined", tone: "bad" },
  NOT_CHARGED: { ja: "不成立", en: "Not charged", tone: "plain" },
};
