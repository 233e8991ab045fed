export type ThreeDs = "frictionless" | "challenge" | "impossible" | "unsupported" | "attempt";

export type Verdict =
  | { type: "approve"; delayMs?: number }
  | { type: "decline"; credit: string }
  | { type: "refuse"; errorCode: string }
  | { type: "lose"; committed: boolean };

export interface Outcome {
  threeDs: ThreeDs;
  verdict: Verdict;
  /** ¥1 approves whatever the verdict, so that the card can be kept. */
  oneYenApproves?: boolean;
  updater?: "close" | "renew" | "renumber";
  ja: string;
  en: string;
}

const approve: Verdict = { type: "approve" };
const decline = (credit: string): Verdict => ({ type: "decline", credit });

function outcome(ja: string, en: string, verdict: Verdict, more: Partial<Outcome> = {}): Outcome {
  return { threeDs: "frictionless", verdict, ja, en, ...more };
}

const lost = (committed: boolean): Verdict => ({ type: "lose", committed });
const kept = { oneYenApproves: true };

/** Protocol § 21.4. NNN 000–099 all approve and are not listed. */
const OUTCOMES: Record<string, Outcome> = {
  "101": outcome("3Dセキュア：画面なしで成功", "3-D Secure frictionless", approve),
  "102": outcome("3Dセキュア：パスワード画面（1234）", "3-D Secure challenge", approve, {
    threeDs: "challenge",
  }),
  "103": outcome("3Dセキュア：必ず失敗", "3-D Secure fails", approve, { threeDs: "impossible" }),
  "104": outcome("3Dセキュア：対象外", "3-D Secure not supported", approve, { threeDs: "unsupported" }),
  "105": outcome("3Dセキュア：アテンプト", "3-D Secure attempt", approve, { threeDs: "attempt" }),
  "212": outcome("拒否 G12 取扱不可", "declined, card not usable", decline("G12")),
  "222": outcome("拒否 G22 永久禁止", "declined, permanently barred", decline("G22")),
  "230": outcome("拒否 G30 判断保留", "declined, held for decision", decline("G30")),
  "254": outcome("拒否 G54 利用回数・金額オーバー", "declined, count or amount over", decline("G54")),
  "255": outcome("拒否 G55 1日限度額オーバー", "declined, daily limit", decline("G55")),
  "260": outcome("拒否 G60 事故カード", "declined, stolen or accident", decline("G60")),
  "261": outcome("拒否 G61 無効カード", "declined, invalid card", decline("G61")),
  "265": outcome("拒否 G65 会員番号エラー", "declined, member number", decline("G65")),
  "283": outcome("拒否 G83 有効期限エラー", "declined, expiry", decline("G83")),
  "301": outcome("応答なし（与信は成立）", "timeout after commit", lost(true)),
  "302": outcome("応答なし（与信は不成立）", "timeout before commit", lost(false)),
  "303": outcome("同一受付番号を処理中", "same order in process", {
    type: "refuse",
    errorCode: "Z012000004",
  }),
  "304": outcome("同時接続数超過", "too many requests", { type: "refuse", errorCode: "Z012000006" }),
  "305": outcome("メンテナンス中", "maintenance", { type: "refuse", errorCode: "Z010000000" }),
  "306": outcome("5秒後に承認", "approve after 5 s", { type: "approve", delayMs: 5000 }),
  "401": outcome("承認／洗替で無効になる", "closed by the updater", approve, { updater: "close" }),
  "402": outcome("承認／洗替で期限+4年", "renewed by the updater", approve, { updater: "renew" }),
  "403": outcome("承認／洗替で番号も変わる", "renumbered by the updater", approve, { updater: "renumber" }),
  "512": outcome("1円は承認、ほかは G12", "¥1 approves, else G12", decline("G12"), kept),
  "554": outcome("1円は承認、ほかは G54", "¥1 approves, else G54", decline("G54"), kept),
  "560": outcome("1円は承認、ほかは G60", "¥1 approves, else G60", decline("G60"), kept),
  "601": outcome("1円は承認、ほかは応答なし（成立）", "¥1 approves, else as 301", lost(true), kept),
  "602": outcome("1円は承認、ほかは応答なし（不成立）", "¥1 approves, else as 302", lost(false), kept),
};

const APPROVES = outcome("承認", "approve", approve);

export function findOutcome(nnn: string): Outcome | undefined {
  return /^0\d\d$/.test(nnn) ? APPROVES : OUTCOMES[nnn];
}

export const LISTED_NNN = ["001", ...Object.keys(OUTCOMES), "099"];
