import type { Lang } from "@/components/messages";
import type { ErrorMailRefusal } from "@/lib/notifications/error-mail/save-error-mail";
import type { AddressFault } from "@/lib/notifications/settings/check-own-address";

export const PLACES = ["", "/checkout", "/keys", "/staff", "/trail"] as const;
export type SettingsPlace = (typeof PLACES)[number];

export type ResultFault = AddressFault | "not-an-address";
export type MailFault = ErrorMailRefusal | "not-a-mail-address" | "more-than-five";

type Words = {
  title: string;
  intro: string;
  places: Record<SettingsPlace, string>;
  shop: string;
  shopWhy: string;
  name: string;
  code: string;
  results: string;
  resultsWhy: string;
  reception: string;
  byPost: string;
  notByPost: string;
  url: string;
  urlHint: string;
  save: string;
  tryIt: string;
  lastDelivered: (time: string) => string;
  tried: (outcome: string) => string;
  noAddress: string;
  tooOften: string;
  mail: string;
  mailWhy: string;
  mailOn: string;
  mailOff: string;
  mailHint: string;
  to: string;
  toHint: string;
  confirmed: string;
  unconfirmed: string;
  linkAgain: string;
  secrets: string;
  secretsWhy: string;
  inUse: string;
  preparing: string;
  made: (time: string) => string;
  newSecret: string;
  switchOver: string;
  secretOnce: string;
  saved: string;
  mailed: string;
  switched: string;
  summary: string;
  resultFaults: Record<ResultFault, string>;
  mailFaults: Record<MailFault, string>;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "加盟店情報・動作環境設定",
    intro: "変更は保存するとすぐに有効になります。だれが変えたかは「操作の記録」に残ります。",
    places: {
      "": "結果の受信とお知らせ",
      "/checkout": "お支払いページ",
      "/keys": "接続と鍵",
      "/staff": "担当者",
      "/trail": "操作の記録",
    },
    shop: "加盟店情報",
    shopWhy: "購入者の支払い画面と控えに表示されます。",
    name: "加盟店名",
    code: "加盟店コード",
    results: "決済結果データの受信",
    resultsWhy:
      "リンク方式のお支払いの結果を、指定のURLへPOSTで送ります。APIでは注文ごとの resultUrl に送ります。",
    reception: "受信設定",
    byPost: "自動で受信する（POST）",
    notByPost: "受信しない（照会で確認する）",
    url: "決済結果通知URL",
    urlHint: "登録オリジンの中の、httpsで始まるURL。応答は 200 と本文「0」を受信完了とみなします。",
    save: "保存する",
    tryIt: "試しに送る",
    lastDelivered: (time) => `${time} に届いています`,
    tried: (outcome) => `試しに送りました：${outcome}`,
    noAddress: "先に決済結果通知URLを保存してください。",
    tooOften: "1時間に20回まで試せます。時間をおいてお試しください。",
    mail: "送信エラーのお知らせメール",
    mailWhy: "結果データが届かなかったときにメールでお知らせします。設定は任意です。",
    mailOn: "お知らせメールを送る",
    mailOff: "送らない",
    mailHint: "最初の失敗、続くときのまとめ、復旧したとき",
    to: "宛先",
    toHint: "1行に1件、5件まで。新しい宛先には確認のリンクを送ります。カードや購入者の情報は書きません。",
    confirmed: "確認済み",
    unconfirmed: "確認待ち",
    linkAgain: "リンクを送り直す",
    secrets: "署名の鍵",
    secretsWhy: "届いた通知が本物かを確かめる鍵です。2本まで同時に使えるので、止めずに切り替えられます。",
    inUse: "使用中",
    preparing: "切り替え準備（両方の署名を付けています）",
    made: (time) => `${time}に作成`,
    newSecret: "新しい鍵を作る",
    switchOver: "新しい鍵に切り替える",
    secretOnce: "新しい鍵です。今だけ表示します。受け取り側に設定してから切り替えてください。",
    saved: "保存しました",
    mailed: "確認のリンクを送りました",
    switched: "新しい鍵に切り替えました",
    summary: "入力を確認してください",
    resultFaults: {
      "not-an-address": "https で始まるURLを入力してください。",
      "not-https": "https で始まるURLを入力してください。",
      "origin-not-registered": "このURLのオリジンが登録されていません。「接続と鍵」で登録してください。",
    },
    mailFaults: {
      "not-a-mail-address": "メールアドレスの形ではない行があります。1行に1件ずつ入力してください。",
      "more-than-five": "宛先は5件までです。",
      "recipient-needed": "お知らせメールを送るには、宛先を1件以上入力してください。",
      "too-many-links": "確認のリンクを送りすぎています。1時間ほどおいてお試しください。",
    },
  },
  en: {
    title: "Shop and environment settings",
    intro: "Changes hold at once. Who made them is kept in the trail.",
    places: {
      "": "Results and mails",
      "/checkout": "Payment page",
      "/keys": "Connection and keys",
      "/staff": "Staff",
      "/trail": "Trail",
    },
    shop: "Shop",
    shopWhy: "Shown on the payment page and on receipts.",
    name: "Name",
    code: "Merchant code",
    results: "Results by POST",
    resultsWhy:
      "Results of link-method orders are POSTed to your URL. The API names one per order (resultUrl).",
    reception: "Reception",
    byPost: "Receive automatically (POST)",
    notByPost: "Do not receive (ask instead)",
    url: "Result URL",
    urlHint: "An https URL on one of your registered origins. Status 200 and the body 0 mean received.",
    save: "Save",
    tryIt: "Send a sample",
    lastDelivered: (time) => `Delivered ${time}`,
    tried: (outcome) => `A sample was sent: ${outcome}`,
    noAddress: "Save a result URL first.",
    tooOften: "At most 20 samples an hour. Try again later.",
    mail: "Mail about delivery errors",
    mailWhy: "A mail when a result could not be delivered. Optional.",
    mailOn: "Send mails",
    mailOff: "Do not send",
    mailHint: "At the first failure, a digest while it lasts, when it recovers",
    to: "Recipients",
    toHint:
      "One a line, five at most. New ones are mailed a link to confirm. No card or buyer data is written.",
    confirmed: "Confirmed",
    unconfirmed: "To be confirmed",
    linkAgain: "Mail the link again",
    secrets: "Signature secrets",
    secretsWhy:
      "They prove that a notification is ours. Two may be live at once, so you can change without a stop.",
    inUse: "In use",
    preparing: "Getting ready (both sign)",
    made: (time) => `Made ${time}`,
    newSecret: "Make a new secret",
    switchOver: "Switch to the new one",
    secretOnce: "The new secret. It is shown only now. Set it in your receiver, then switch over.",
    saved: "Saved",
    mailed: "The link was mailed",
    switched: "Switched to the new secret",
    summary: "Check what you typed",
    resultFaults: {
      "not-an-address": "Type a URL that begins with https.",
      "not-https": "Type a URL that begins with https.",
      "origin-not-registered":
        "The origin of this URL is not registered. Register it under “Connection and keys”.",
    },
    mailFaults: {
      "not-a-mail-address": "A line is no e-mail address. Type one a line.",
      "more-than-five": "At most five recipients.",
      "recipient-needed": "Type at least one recipient to send mails to.",
      "too-many-links": "Too many links were mailed. Try again in an hour.",
    },
  },
};
