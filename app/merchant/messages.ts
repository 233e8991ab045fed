import type { Lang } from "@/components/messages";

type Words = {
  title: string;
  choose: string;
  none: string;
  noneText: string;
  invited: (shop: string) => string;
  as: (role: string) => string;
  join: string;
  decline: string;
  changeShop: string;
  toWallet: string;
  viewOnly: string;
  viewOnlyText: string;
};

export const messages: Record<Lang, Words> = {
  ja: {
    title: "加盟店管理",
    choose: "加盟店を選んでください",
    none: "管理できる加盟店がありません",
    noneText:
      "加盟店のオーナーから招待を受けると、ここに表示されます。招待されたメールアドレスでログインしているかご確認ください。",
    invited: (shop) => `${shop}から招待されています`,
    as: (role) => `役割：${role}`,
    join: "参加する",
    decline: "参加しない",
    changeShop: "加盟店を切り替える",
    toWallet: "お財布へ",
    viewOnly: "この操作はできません",
    viewOnlyText: "あなたの役割では行えません。加盟店のオーナーにご相談ください。",
  },
  en: {
    title: "Merchant desk",
    choose: "Choose a shop",
    none: "There is no shop you can manage",
    noneText:
      "When a shop's owner invites you it appears here. Check that you are signed in with the invited address.",
    invited: (shop) => `${shop} invites you`,
    as: (role) => `Role: ${role}`,
    join: "Join",
    decline: "Do not join",
    changeShop: "Change shop",
    toWallet: "To the wallet",
    viewOnly: "You cannot do this",
    viewOnlyText: "Your role does not include it. Ask the shop's owner.",
  },
};
