import type { Fault } from "@/sandbox/checks/check-items";
import type { Reply } from "@/sandbox/gateway/reply";

/** Which field of the page a fault belongs to (protocol § 12); whole-request faults have none. */
const PAGE_FIELDS: Record<string, string> = {
  card_no: "cardNo",
  card_owner: "cardOwner",
  card_exp: "cardExp",
  security_code: "securityCode",
};

const MESSAGES: Record<string, string> = {
  Y011010571: "チェックサムが正しくありません",
  Y011010601: "カード番号を入力してください",
  Y011010672: "テスト用カード番号ではありません",
  Y011010701: "カード名義人を入力してください",
  Y011010704: "カード名義人に使えない文字があります",
  Y011010801: "有効期限を入力してください",
  Y011010805: "有効期限の形式が正しくありません",
  Y011010871: "有効期限が過ぎています",
  Y011010901: "セキュリティコードを入力してください",
  Y011010904: "セキュリティコードの形式が正しくありません",
  Y011011251: "お預かりしているカードが見つかりません",
  Y011011371: "お預かりしているカードの情報が変わっています",
  Z010000000: "メンテナンス中です",
  Z012000001: "POSTで送信してください",
  Z012000006: "同時接続数を超えています",
  Z012000007: "加盟店コードが正しくありません",
};

export function messageFor(errorCode: string): string {
  return MESSAGES[errorCode] ?? "トークンを発行できませんでした";
}

/** Token issue names every fault at once. */
export function tokenFaults(faults: Fault[]): Reply {
  const errorInfo = faults.map(({ field, errorCode }) => {
    const errorItem = PAGE_FIELDS[field];
    return { errorCode, errorMsg: messageFor(errorCode), ...(errorItem ? { errorItem } : {}) };
  });
  return { type: "json", body: { errorInfo } };
}
