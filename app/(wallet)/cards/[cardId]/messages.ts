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
    }),
    events: {
      CLOSED: "カード会社で使えなくなりました",
      GONE: "お支払いに使えなくなりました",
      STRAY_REMOVED: "登録されなかったカードの情報を消しました",
    },
    newExpiry: "カード会社により有効期限が更新されました",
    newNumber: "カード会社によりカードが新しくなりました",
    closed: "お支払いに使えません",
    closedText: {
      BY_ISSUER:
        "このカードは、カード会社で使えなくなっています。新しいカードが届いているときは、このカードを削除して追加しなおしてください。",
      GONE_AT_GATEWAY:
        "決済代行会社に、このカードの登録が見つかりません。お手数ですが、このカードを削除して、もう一度追加してください。",
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
    }),
    events: {
      CLOSED: "The card company no longer accepts this card",
      GONE: "Can no longer be used to pay",
      STRAY_REMOVED: "What was kept of a card that was not registered was erased",
    },
    newExpiry: "The card company renewed the expiry date",
    newNumber: "The card company renewed the card",
    closed: "Cannot be used to pay",
    closedText: {
      BY_ISSUER:
        "The card company no longer accepts this card. If you have received a new one, remove this card and add the new one.",
      GONE_AT_GATEWAY:
        "The payment provider no longer holds this card. Please remove it and add it once more.",
    },
    yenDone: "The ¥1 used to verify it was cancelled",
    yenOpen: "The ¥1 used to verify it is being cancelled",
    remove: "Remove this card",
    renamed: "The nickname was changed",
    mainChosen: "This is your main card now. You can change it at any time",
  },
};
