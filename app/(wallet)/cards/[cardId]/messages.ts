import type { Lang } from "@/components/messages";
import type { CardDetail } from "@/lib/cards/queries";

type Closing = NonNullable<CardDetail["closing"]>;
type Event = CardDetail["events"][number]["kind"];

type Words = {
  back: string;
  renameTo: string;
  noNickname: string;
  nickname: string;
  nicknameHint: string;
  save: string;
  leave: string;
  isMain: string;
  isMainText: string;
  makeMain: string;
  makeMainText: string;
  makeMainButton: string;
  authenticated: string;
  notAuthenticated: string;
  checkedOn: (day: string) => string;
  notAuthenticatedText: string;
  log: string;
  deeds: (nickname: string | null) => Record<string, string>;
  events: Record<Exclude<Event, "UPDATED">, string>;
  newExpiry: string;
  newNumber: string;
  renewedExpiry: string;
  renewedNumber: string;
  replaced: (lastFour: string) => string;
  renew: string;
  replace: string;
  inUse: string;
  inUseText: string;
  pause: string;
  pausedHead: string;
  pausedText: string;
  pausedMain: string;
  resume: string;
  paused: string;
  resumed: string;
  stale: string;
  closed: string;
  closedText: Record<Closing, string>;
  yenDone: string;
  yenOpen: string;
  remove: string;
  renamed: string;
  mainChosen: string;
};

export const messages: Record<Lang, Words> = {
  ja: {
    back: "カード一覧",
    renameTo: "呼び名を変える",
    noNickname: "呼び名はありません",
    nickname: "カードの呼び名",
    nicknameHint: "20文字まで。空にすると、呼び名はなくなります",
    save: "保存する",
    leave: "変えないで戻る",
    isMain: "メインのカードです",
    isMainText: "お店では最初に選ばれています。ほかのカードで支払っても、メインは変わりません。",
    makeMain: "メインのカードではありません",
    makeMainText: "メインにすると、お店で最初に選ばれます。",
    makeMainButton: "メインにする",
    authenticated: "本人認証済み",
    notAuthenticated: "本人認証は行われていません",
    checkedOn: (day) => `${day}に確認しました`,
    notAuthenticatedText: "お支払いのときに、カード会社の本人認証をお願いすることがあります。",
    log: "このカードの記録",
    deeds: (nickname) => ({
      "kept card": "登録しました",
      "renamed card": nickname ? `呼び名を「${nickname}」にしました` : "呼び名をなくしました",
      "chose main card": "メインのカードにしました",
      "paused card": "お支払いに使うのを一時停止しました",
      "resumed card": "お支払いに使うのを再開しました",
    }),
    events: {
      CLOSED: "カード会社で使えなくなりました",
      GONE: "お支払いに使えなくなりました",
      STRAY_REMOVED: "登録されなかったカードの情報を消しました",
    },
    newExpiry: "カード会社により有効期限が更新されました",
    newNumber: "カード会社によりカードが新しくなりました",
    renewedExpiry: "有効期限を更新しました",
    renewedNumber: "新しい番号のカードに更新しました",
    replaced: (lastFour) => `下4けた ${lastFour} のカードと入れ替えて登録しました`,
    renew: "更新する",
    replace: "別のカードと入れ替える",
    inUse: "支払いに使えます",
    inUseText: "止めると、お店で選べなくなります。登録は残ります。",
    pause: "一時停止する",
    pausedHead: "一時停止しています",
    pausedText: "登録は残っています。再開するまで、お店では選べません。",
    pausedMain: "登録もメインもそのままです。再開するまで、お店では選べません。",
    resume: "再開する",
    paused: "カードを一時停止しました",
    resumed: "カードを再開しました",
    stale: "別の端末で変更されました。最新の内容を表示しています。",
    closed: "お支払いに使えません",
    closedText: {
      BY_ISSUER:
        "このカードは、カード会社で使えなくなっています。新しいカードが届いているときは、「更新する」で置き換えてください。",
      GONE_AT_GATEWAY:
        "決済代行会社に、このカードの登録が見つかりません。お手数ですが、「更新する」で、もう一度カード番号を入力してください。",
    },
    yenDone: "確認に使った1円は、取り消しが済んでいます",
    yenOpen: "確認に使った1円を、取り消しています",
    remove: "このカードを削除",
    renamed: "呼び名を変えました",
    mainChosen: "メインのカードにしました。いつでも変えられます",
  },
  en: {
    back: "Your cards",
    renameTo: "Change the nickname",
    noNickname: "No nickname",
    nickname: "Nickname of the card",
    nicknameHint: "Up to 20 letters. Leave it empty to take the nickname away",
    save: "Save",
    leave: "Leave it as it is",
    isMain: "This is your main card",
    isMainText: "Shops show it first. Paying with another card does not change that.",
    makeMain: "Not your main card",
    makeMainText: "Shops show the main card first.",
    makeMainButton: "Make it the main card",
    authenticated: "Authenticated",
    notAuthenticated: "Not authenticated",
    checkedOn: (day) => `Checked on ${day}`,
    notAuthenticatedText: "The card company may ask you to authenticate when you pay.",
    log: "What happened to this card",
    deeds: (nickname) => ({
      "kept card": "Registered",
      "renamed card": nickname ? `Nickname changed to “${nickname}”` : "Nickname taken away",
      "chose main card": "Made the main card",
      "paused card": "Paused",
      "resumed card": "In use again",
    }),
    events: {
      CLOSED: "The card company no longer accepts this card",
      GONE: "Can no longer be used to pay",
      STRAY_REMOVED: "What was kept of a card that was not registered was erased",
    },
    newExpiry: "The card company renewed the expiry date",
    newNumber: "The card company renewed the card",
    renewedExpiry: "Expiry date renewed",
    renewedNumber: "Renewed with a new number",
    replaced: (lastFour) => `Registered in place of the card ending in ${lastFour}`,
    renew: "Renew",
    replace: "Replace it with another card",
    inUse: "Can be used to pay",
    inUseText: "If you pause it, it stays registered but cannot be chosen at shops.",
    pause: "Pause",
    pausedHead: "Paused",
    pausedText: "It is still registered. Until you resume it, it cannot be chosen at shops.",
    pausedMain:
      "It is still registered and still your main card. Until you resume it, it cannot be chosen at shops.",
    resume: "Resume",
    paused: "The card is paused",
    resumed: "The card is in use again",
    stale: "Something was changed on another device. This is how it stands now.",
    closed: "Cannot be used to pay",
    closedText: {
      BY_ISSUER:
        "The card company no longer accepts this card. If you have received a new one, put it in with “Renew”.",
      GONE_AT_GATEWAY:
        "The payment provider no longer holds this card. Please enter its number once more with “Renew”.",
    },
    yenDone: "The ¥1 used to verify it was cancelled",
    yenOpen: "The ¥1 used to verify it is being cancelled",
    remove: "Remove this card",
    renamed: "The nickname was changed",
    mainChosen: "This is your main card now. You can change it at any time",
  },
};
