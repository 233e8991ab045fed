import type { Lang } from "@/components/messages";

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
    yenDone: "The ¥1 used to verify it was cancelled",
    yenOpen: "The ¥1 used to verify it is being cancelled",
    remove: "Remove this card",
    renamed: "The nickname was changed",
    mainChosen: "This is your main card now. You can change it at any time",
  },
};
