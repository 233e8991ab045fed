import type { Lang } from "@/components/messages";

type Words = {
  title: string;
  text: string;
  caption: string;
  columns: Record<"at" | "who" | "what" | "detail", string>;
  program: string;
  us: string;
  buyer: string;
  empty: string;
  next: string;
  deeds: Record<string, string>;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "操作の記録",
    text: "この加盟店について、だれが、いつ、何をしたかの記録です。消すことも書き換えることもできません。",
    caption: "新しい順",
    columns: { at: "日時", who: "だれが", what: "何を", detail: "詳しく" },
    program: "加盟店のプログラム",
    us: "クロネコペイ",
    buyer: "購入者",
    empty: "まだ記録はありません。",
    next: "次の50件",
    deeds: {
      paid: "お支払い",
      "payment declined": "承認されず",
      "payment not charged": "不成立",
      "payment unknown": "結果が不明",
      "payment followed": "状態の確認",
      "capture payment": "出荷登録",
      "release capture": "出荷登録の取り消し",
      "cancel payment": "取消",
      "change amount": "金額変更",
      "authorise payment again": "再与信",
      "late trade found": "遅れて見つかった取引の取消",
      "payment needs a person": "お支払いの結果に人の確認が必要",
      "operation needs a person": "変更の結果に人の確認が必要",
      "invited staff": "担当者の招待",
      "joined staff": "担当者の参加",
      "declined invitation": "招待の辞退",
      "revoked invitation": "招待の取り消し",
      "changed role": "役割の変更",
      "removed staff": "担当者を外した",
      "left desk": "アカウントを閉じて担当を外れた",
      "created API key": "APIキーの作成",
      "revoked API key": "APIキーの停止",
      "added origin": "オリジンの登録",
      "removed origin": "オリジンの削除",
      "set checkout rules": "お支払いページの設定",
      "changed result settings": "結果の受信の設定",
      "changed error mail": "お知らせメールの設定",
      "mailed recipient a new link": "確認リンクの再送",
      "confirmed error mail address": "お知らせメールの宛先の確認",
      "made signature secret": "署名の鍵の作成",
      "dropped old signature secret": "署名の鍵の切り替え",
      "redelivered results": "結果通知の再送",
      "paused results": "送信の一時停止",
      "resumed results": "送信の再開",
      "probed receiver": "互換性の確認",
      "tried result address": "試し送り",
      "registered address": "送信元アドレスの登録",
      "removed address": "送信元アドレスの削除",
      "switched connection authentication": "接続認証の切り替え",
      "renewed access key": "アクセスキーの更新",
      "recorded refund": "返金の記録",
      "mailed payment request": "支払い依頼メールの送信",
    },
  },
  en: {
    title: "Trail",
    text: "Who did what and when at this shop. It can be neither removed nor changed.",
    caption: "Newest first",
    columns: { at: "Time", who: "Who", what: "What", detail: "Details" },
    program: "the shop's program",
    us: "クロネコペイ",
    buyer: "the buyer",
    empty: "Nothing yet.",
    next: "Next 50",
    deeds: {},
  },
};
