import type { Lang } from "@/components/messages";

type Words = {
  title: string;
  full: string;
  notFull: string;
  which: string;
  becomesMain: string;
  becomesMainHint: string;
  safe: string;
  safeText: string;
  newCard: string;
  replace: (card: string) => string;
  leave: string;
  allOpen: string;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "カードを入れ替える",
    full: "3枚とも使っているので、1枚と入れ替えます。",
    notFull: "選んだカードの場所に、新しいカードが入ります。",
    which: "どのカードと入れ替えますか",
    becomesMain: "新しいカードをメインにする",
    becomesMainHint: "外すと、メインのカードは決まっていない状態になります。あとから選べます。",
    safe: "途中でやめても、カードは減りません",
    safeText:
      "新しいカードの確認が終わるまで、今のカードはそのまま残ります。確認できたときだけ入れ替わります。",
    newCard: "新しいカード",
    replace: (card) => `${card}と入れ替える`,
    leave: "やめて戻る",
    allOpen: "どのカードも入れ替えの途中です。上の入れ替えが終わるか、取りやめると、また選べます。",
  },
  en: {
    title: "Replace a card",
    full: "All three places are in use, so one card makes room.",
    notFull: "The new card takes the place of the one you choose.",
    which: "Which card makes room?",
    becomesMain: "Make the new card the main card",
    becomesMainHint: "Otherwise there is no main card for now. You can choose one later.",
    safe: "If you stop halfway, no card is lost",
    safeText: "Your card stays as it is until the new one is verified. Only then are they exchanged.",
    newCard: "The new card",
    replace: (card) => `Replace ${card}`,
    leave: "Stop and go back",
    allOpen:
      "Each card is being replaced just now. Once that has ended or is given up, you can choose again.",
  },
};
