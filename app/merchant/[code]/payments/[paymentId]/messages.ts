import type { Lang } from "@/components/messages";
import type { OperationName } from "@/lib/payments/operation-rules";

type Words = {
  back: string;
  track: string;
  trackNotes: { capture: string; settled: string };
  capture: string;
  amount: string;
  cancel: string;
  reauthorize: string;
  refund: string;
  refunded: (amount: string) => string;
  log: string;
  overview: string;
  state: string;
  method: string;
  brand: (brand: string, lastFour: string) => string;
  payWay: string;
  payWays: (payWay: number) => string;
  approval: string;
  lapses: string;
  daysLeft: (days: number) => string;
  refusal: string;
  opened: string;
  moved: string;
  pressed: string;
  kinds: Record<OperationName, string>;
  outcomes: Record<"YES" | "NO" | "OPEN" | "SCHEDULED", string>;
  scheduled: (time: string) => string;
  by: (who: string) => string;
  program: string;
  worker: string;
  slip: (slip: string) => string;
  newAmount: (amount: string) => string;
  codes: (code: string, credit: string | null) => string;
  delivering: (attempt: number) => string;
  delivered: (attempt: number, seconds: string) => string;
  notDelivered: (attempt: number, seconds: string) => string;
  answer: (status: string) => string;
  openTitle: Record<"checking" | "scheduled", string>;
  openText: Record<"checking" | "scheduled", string>;
  nightTitle: string;
  nightText: string;
  notifications: string;
  done: Record<string, string>;
};

export const messages: Record<Lang, Words> = {
  ja: {
    back: "取引",
    track: "状態の進み方",
    trackNotes: { capture: "出荷登録のあと", settled: "取消なら 40" },
    capture: "出荷を登録する",
    amount: "金額を変更",
    cancel: "取り消す",
    reauthorize: "再与信する",
    refund: "返金を記録する",
    refunded: (amount) => `返金を記録しました（${amount}）`,
    log: "記録",
    overview: "概要",
    state: "状態",
    method: "決済手段",
    brand: (brand, lastFour) => `ブランド ${brand}・下4けた ${lastFour}`,
    payWay: "支払い回数",
    payWays: (payWay) => (payWay === 1 ? "一括" : payWay === 0 ? "リボ払い" : `分割${payWay}回`),
    approval: "承認番号",
    lapses: "与信の期限",
    daysLeft: (days) => (days === 0 ? "今日まで" : `あと${days}日`),
    refusal: "エラーコード",
    opened: "お支払いページを作成しました",
    moved: "状態が変わりました",
    pressed: "購入者が支払いボタンを押しました",
    kinds: {
      AUTHORIZE: "与信",
      CAPTURE: "出荷登録",
      RELEASE: "出荷登録の取り消し",
      CANCEL: "取消",
      CHANGE_AMOUNT: "金額変更",
      REAUTHORIZE: "再与信",
    },
    outcomes: {
      YES: "完了しました",
      NO: "できませんでした",
      OPEN: "結果を確認しています",
      SCHEDULED: "予約しました",
    },
    scheduled: (time) => `${time}に実行します`,
    by: (who) => `操作：${who}`,
    program: "加盟店のプログラム",
    worker: "クロネコペイ",
    slip: (slip) => `送り状番号 ${slip}`,
    newAmount: (amount) => `変更後 ${amount}`,
    codes: (code, credit) => (credit ? `コード ${code}・${credit}` : `コード ${code}`),
    delivering: (attempt) => `結果通知を送っています（${attempt}回目）`,
    delivered: (attempt, seconds) => `結果通知が届きました（${attempt}回目・${seconds}秒）`,
    notDelivered: (attempt, seconds) => `結果通知が届きませんでした（${attempt}回目・${seconds}秒）`,
    answer: (status) => `応答 ${status}`,
    openTitle: { checking: "変更の結果を確認しています", scheduled: "変更を予約しています" },
    openText: {
      checking:
        "決済代行会社の応答を待っています。結果がわかるまで、ほかの変更はできません。もう一度操作する必要はありません。",
      scheduled: "夜間（23:00〜1:00）は決済代行会社が受け付けないため、そのあとに実行します。",
    },
    nightTitle: "今は金額を変更できます",
    nightText: "夜間（23:00〜1:00）の処理中に行った変更は予約となり、実行する時刻を表示します。",
    notifications: "この注文の結果通知",
    done: {
      done: "完了しました",
      checking: "受け付けました。結果を確認しています",
      scheduled: "受け付けました。夜間の処理のあとに実行します",
    },
  },
  en: {
    back: "Transactions",
    track: "How the state moves on",
    trackNotes: { capture: "after the slip", settled: "40 when cancelled" },
    capture: "Register shipment",
    amount: "Change amount",
    cancel: "Cancel",
    reauthorize: "Authorise again",
    refund: "Record a refund",
    refunded: (amount) => `A refund of ${amount} was recorded`,
    log: "Log",
    overview: "Overview",
    state: "State",
    method: "Settle method",
    brand: (brand, lastFour) => `Brand ${brand}, last four ${lastFour}`,
    payWay: "Payments",
    payWays: (payWay) => (payWay === 1 ? "In full" : payWay === 0 ? "Revolving" : `${payWay} instalments`),
    approval: "Approval number",
    lapses: "Authorisation lapses",
    daysLeft: (days) => (days === 0 ? "today" : days === 1 ? "in 1 day" : `in ${days} days`),
    refusal: "Error code",
    opened: "The payment page was made",
    moved: "The state changed",
    pressed: "The buyer pressed the pay button",
    kinds: {
      AUTHORIZE: "Authorisation",
      CAPTURE: "Shipment",
      RELEASE: "Shipment taken back",
      CANCEL: "Cancel",
      CHANGE_AMOUNT: "Change of amount",
      REAUTHORIZE: "New authorisation",
    },
    outcomes: { YES: "done", NO: "not done", OPEN: "being checked", SCHEDULED: "scheduled" },
    scheduled: (time) => `will be done at ${time}`,
    by: (who) => `By ${who}`,
    program: "the shop's program",
    worker: "クロネコペイ",
    slip: (slip) => `Slip ${slip}`,
    newAmount: (amount) => `New amount ${amount}`,
    codes: (code, credit) => (credit ? `Code ${code}, ${credit}` : `Code ${code}`),
    delivering: (attempt) => `The result is being delivered (attempt ${attempt})`,
    delivered: (attempt, seconds) => `The result was delivered (attempt ${attempt}, ${seconds} s)`,
    notDelivered: (attempt, seconds) => `The result was not delivered (attempt ${attempt}, ${seconds} s)`,
    answer: (status) => `Answer ${status}`,
    openTitle: { checking: "The outcome of a change is being checked", scheduled: "A change is scheduled" },
    openText: {
      checking:
        "The gateway's answer is awaited. Until it is known nothing else can be changed. There is no need to do it again.",
      scheduled:
        "The gateway does not accept it at night (23:00–1:00 Japan time); it will be done afterwards.",
    },
    nightTitle: "The amount can be changed now",
    nightText: "A change asked for at night (23:00–1:00 Japan time) is scheduled, and its time is shown.",
    notifications: "Notifications of this order",
    done: {
      done: "Done",
      checking: "Accepted. The outcome is being checked",
      scheduled: "Accepted. It will be done after the night",
    },
  },
};
