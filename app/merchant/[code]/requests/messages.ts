import type { Lang } from "@/components/messages";
import type { RequestFault, RequestRefusal } from "@/lib/checkouts/request-by-mail";
import type { standingOf } from "@/lib/checkouts/rules";

type Words = {
  title: string;
  text: string;
  fresh: string;
  freshWhy: string;
  orderNo: string;
  orderNoHint: string;
  goods: string;
  goodsHint: string;
  amount: string;
  email: string;
  days: string;
  daysHint: string;
  send: string;
  list: string;
  none: string;
  sent: (email: string, times: number, time: string) => string;
  until: (time: string) => string;
  standings: Record<ReturnType<typeof standingOf>, string>;
  again: string;
  cancel: string;
  back: string;
  done: Record<string, string>;
  summary: string;
  faults: Record<RequestFault | RequestRefusal, string>;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "メールで支払いを依頼する",
    text: "電話や店頭で受けた注文を入力すると、お支払いページのリンクを購入者にメールで送ります。",
    fresh: "新しい依頼",
    freshWhy: "リンクは期限まで1回だけ支払えます。結果はほかの注文と同じように届きます。",
    orderNo: "注文番号",
    orderNoHint: "23文字までの半角の英大文字・数字と # - * / < > : @",
    goods: "内容",
    goodsHint: "お支払いページと控えに表示されます。",
    amount: "金額（税・送料込み）",
    email: "購入者のメールアドレス",
    days: "期限（日）",
    daysHint: "1〜30日。入力しなければ14日です。",
    send: "メールを送る",
    list: "依頼の一覧",
    none: "まだ依頼はありません。",
    sent: (email, times, time) => `${email} へ${times}回送信・最後は${time}`,
    until: (time) => `期限 ${time}`,
    standings: {
      open: "お支払い待ち",
      checking: "確認中",
      paid: "支払い済み",
      expired: "終了",
      cancelled: "購入者がやめました",
    },
    again: "もう一度送る",
    cancel: "依頼を取り下げる",
    back: "取引",
    done: {
      sent: "メールを送りました",
      cancelled: "依頼を取り下げました",
      "not-open": "この依頼はもう支払えないため、送れませんでした",
      "too-many-mails": "送りすぎています。時間をおいてお試しください",
      "not-cancelled": "支払い済み、または支払いの途中のため、取り下げられませんでした",
    },
    summary: "入力を確認してください",
    faults: {
      "order-odd": "注文番号は23文字までの半角の英大文字・数字と記号（# - * / < > : @）で入力してください。",
      "goods-missing": "内容を200文字までで入力してください。",
      "amount-odd": "金額は1以上の整数で入力してください。",
      "email-odd": "メールアドレスの形で入力してください。",
      "days-odd": "期限は1〜30日で入力してください。",
      "no-origin": "先に「接続と鍵」で登録オリジンを1つ登録してください。購入者の戻り先になります。",
      "too-many-mails": "送れる数を超えました。時間をおいてお試しください。",
      "already-paid": "この注文番号はすでに支払い済みです。",
      "different-content":
        "この注文番号は、ほかの内容でお支払い待ちです。番号を変えるか、先にそちらを取り下げてください。",
      "origin-not-registered": "戻り先のサイトが登録されていません。",
      "law-missing":
        "この加盟店は特定商取引法の6項目がそろわない注文を受け付けない設定です。設定を変えるか、APIをお使いください。",
      "over-ceiling": "契約の上限を超える金額です。",
      "sum-differs": "金額が合いません。",
      "way-not-allowed": "選べるお支払い方法がありません。設定をご確認ください。",
    },
  },
  en: {
    title: "Ask for a payment by mail",
    text: "Enter an order taken by phone or in the shop; the buyer is mailed a link to the payment page.",
    fresh: "New request",
    freshWhy: "The link can be paid once, until it ends. The result arrives like any other.",
    orderNo: "Order number",
    orderNoHint: "Up to 23 upper-case letters, digits and # - * / < > : @",
    goods: "What it is for",
    goodsHint: "Shown on the payment page and the receipt.",
    amount: "Amount (with tax and shipping)",
    email: "The buyer's e-mail address",
    days: "Ends after (days)",
    daysHint: "1 to 30; left empty it is 14.",
    send: "Send the mail",
    list: "Requests",
    none: "None yet.",
    sent: (email, times, time) => `Mailed to ${email} ${times} times, last ${time}`,
    until: (time) => `Until ${time}`,
    standings: {
      open: "Waiting",
      checking: "Checking",
      paid: "Paid",
      expired: "Ended",
      cancelled: "Left by the buyer",
    },
    again: "Mail again",
    cancel: "Withdraw",
    back: "Transactions",
    done: {
      sent: "The mail was sent",
      cancelled: "The request was withdrawn",
      "not-open": "It can no longer be paid, so nothing was sent",
      "too-many-mails": "Too many mails. Try again later",
      "not-cancelled": "It is paid or being paid, so it was not withdrawn",
    },
    summary: "Check what you typed",
    faults: {
      "order-odd": "Type up to 23 upper-case letters, digits and # - * / < > : @",
      "goods-missing": "Type what it is for, in up to 200 characters.",
      "amount-odd": "Type the amount as a whole number of at least 1.",
      "email-odd": "Type an e-mail address.",
      "days-odd": "Type 1 to 30 days.",
      "no-origin": "Register an origin under “Connection and keys” first: buyers go back there.",
      "too-many-mails": "Too many mails. Try again later.",
      "already-paid": "This order is paid already.",
      "different-content":
        "This order number waits for payment with other content. Change it, or withdraw that one.",
      "origin-not-registered": "The site to go back to is not registered.",
      "law-missing":
        "This shop refuses orders without the law's six items. Change the setting or use the API.",
      "over-ceiling": "The amount is above the contract's ceiling.",
      "sum-differs": "The amount does not fit.",
      "way-not-allowed": "There is no way to pay. Look at the settings.",
    },
  },
};
