import type { Lang } from "@/components/messages";
import type { Aim } from "@/lib/cards/read-outcome";

type Words = {
  title: string;
  emptyHead: string;
  emptyText: string;
  head: string;
  text: string;
  safe: string;
  safeText: string;
  usable: string;
  daysLeft: (days: number) => string;
  lastDay: string;
  expired: string;
  paused: string;
  more: string;
  renew: string;
  replace: string;
  tags: { daysLeft: (days: number) => string; expired: string; closed: string; paused: string };
  replacing: {
    replacement: (card: string) => string;
    renewal: (card: string) => string;
    challenged: string;
    checking: string;
  };
  addFirst: string;
  addFirstText: string;
  add: (place: number) => string;
  addText: string;
  free: string;
  checking: string;
  checkingText: string;
  checkingSay: string;
  look: string;
  challenged: string;
  challengedText: string;
  challengedSay: string;
  goOn: string;
  giveUp: string;
  fullHead: string;
  fullText: string;
  fullPending: string;
  kept: Record<Aim, string>;
  keptText: string;
  stays: string;
  stillChecking: string;
  stillCheckingText: string;
  again: Record<Aim, string>;
  removed: string;
  removedText: string;
  gone: string;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "カード",
    emptyHead: "カードを入れましょう",
    emptyText: "3枚まで登録できます。お店では、カード番号を入力せずに選ぶだけで支払えます。",
    head: "お手持ちのカード",
    text: "お店では、この中から選んで支払えます。",
    safe: "カード番号は当サービスのサーバーを通りません",
    safeText: "番号は決済代行会社へ直接送られます。お店にも、私たちにも伝わりません。",
    usable: "いつでも使えます",
    daysLeft: (days) => `あと${days}日で期限切れ`,
    lastDay: "今日で期限切れ",
    expired: "お支払いに使えません",
    paused: "一時停止しています",
    more: "くわしく",
    renew: "更新する",
    replace: "入れ替える",
    tags: {
      daysLeft: (days) => (days === 0 ? "今日まで" : `あと${days}日`),
      expired: "期限切れ",
      closed: "使えません",
      paused: "一時停止中",
    },
    replacing: {
      replacement: (card) => `${card} の入れ替えが途中です`,
      renewal: (card) => `${card} の更新が途中です`,
      challenged: "カード会社の本人認証が、まだ終わっていません。今のカードはそのまま使えます。",
      checking: "新しいカードを確認中です。今のカードはそのまま使えます。登録しなおさないでください。",
    },
    addFirst: "1枚目のカードを追加",
    addFirstText: "入力は1分ほどで終わります",
    add: (place) => `${place}枚目のカードを追加`,
    addText: "用途に合わせて使い分けられます",
    free: "空き",
    checking: "確認中",
    checkingText: "カード会社の返事を確かめています。同じカードを登録しなおさないでください。",
    checkingSay: "結果をお待ちください",
    look: "今の状況を見る",
    challenged: "登録の途中です",
    challengedText: "カード会社の本人認証が、まだ終わっていません。",
    challengedSay: "30分間有効です",
    goOn: "続ける",
    giveUp: "取りやめる",
    fullHead: "別のカードを使いたいとき",
    fullText: "登録は3枚までです。新しいカードの確認が終わるまで、今のカードはそのまま残ります。",
    fullPending:
      "登録は3枚までです。途中の登録を取りやめるか、1枚と入れ替えると、新しいカードを入れられます。",
    kept: {
      added: "カードを登録しました",
      replaced: "カードを入れ替えました",
      renewed: "カードを更新しました",
    },
    keptText: "確認に使った1円は取り消されます。請求はされません。",
    stays: "今までのカードは、そのまま残っています。",
    stillChecking: "カードを確認中です",
    stillCheckingText: "カード会社の返事が遅れています。結果はこの画面でわかります。",
    again: {
      added: "もう一度カードを追加する",
      replaced: "もう一度入れ替える",
      renewed: "もう一度更新する",
    },
    removed: "カードを削除しました",
    removedText: "このカードは、もうお店で選べません。",
    gone: "別の端末で変更されました。最新の内容を表示しています。",
  },
  en: {
    title: "Cards",
    emptyHead: "Put in a card",
    emptyText: "Keep up to 3 cards. At a shop you choose one without typing its number.",
    head: "Your cards",
    text: "Choose one of these when you pay.",
    safe: "The card number never passes through our servers",
    safeText: "It goes straight to the payment processor. Neither the shop nor we see it.",
    usable: "Ready to use",
    daysLeft: (days) => (days === 1 ? "expires in 1 day" : `expires in ${days} days`),
    lastDay: "expires today",
    expired: "Cannot be used to pay",
    paused: "Paused",
    more: "Details",
    renew: "Renew",
    replace: "Replace",
    tags: {
      daysLeft: (days) => (days === 0 ? "Ends today" : days === 1 ? "1 day left" : `${days} days left`),
      expired: "Expired",
      closed: "Cannot be used",
      paused: "Paused",
    },
    replacing: {
      replacement: (card) => `${card} is being replaced`,
      renewal: (card) => `${card} is being renewed`,
      challenged: "The card company's authentication is still open. Your card can be used as before.",
      checking:
        "The new card is being checked. Your card can be used as before. Please do not enter it again.",
    },
    addFirst: "Add your first card",
    addFirstText: "It takes about a minute",
    add: (place) => `Add card ${place}`,
    addText: "Use each for its own purpose",
    free: "Free",
    checking: "Checking",
    checkingText: "We are asking the issuer. Please do not register the same card again.",
    checkingSay: "Please wait for the result",
    look: "See how it stands",
    challenged: "Registration not finished",
    challengedText: "The card issuer's authentication is still open.",
    challengedSay: "Open for 30 minutes",
    goOn: "Go on",
    giveUp: "Give up",
    fullHead: "If you want to use another card",
    fullText: "Up to 3 cards can be registered. Your card stays until the new one is verified.",
    fullPending:
      "Up to 3 cards can be registered. Give up the open registration, or replace a card, to put in a new one.",
    kept: {
      added: "The card is registered",
      replaced: "The card was replaced",
      renewed: "The card was renewed",
    },
    keptText: "The ¥1 used to verify it is cancelled. You are not charged.",
    stays: "The card you had is still there.",
    stillChecking: "The card is being checked",
    stillCheckingText: "The issuer's answer is late. This page shows the result.",
    again: { added: "Add a card again", replaced: "Replace again", renewed: "Renew again" },
    removed: "The card was removed",
    removedText: "It can no longer be chosen at shops.",
    gone: "Something was changed on another device. This is how it stands now.",
  },
};
