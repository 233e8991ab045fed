import type { AskFault } from "@/lib/buyers/schema";

export type SignInFault = AskFault | "asked-too-often";

export type SignInWords = {
  title: string;
  welcome: string;
  toWallet: string;
  toPay: string;
  or: string;
  left: string;
  leftText: string;
  email: string;
  emailHint: string;
  send: string;
  firstTime: string;
  changeEmail: string;
  codeTitle: string;
  codeHead: string;
  codeSent: [before: string, after: string];
  signIn: string;
  goneHead: string;
  goneText: string;
  startAgain: string;
  summary: string;
  faults: Record<SignInFault, string>;
};

export const messages: Record<"ja" | "en", SignInWords> = {
  ja: {
    title: "ログイン",
    welcome: "おかえりなさい",
    toWallet: "登録したカードとお支払いは、ログインすると見られます。",
    toPay: "お支払いに使うカードを、お財布から選びます。",
    or: "または",
    left: "アカウントを閉じました",
    leftText: "カードの削除は、決済会社で済むまで続けます。ご利用ありがとうございました。",
    email: "メールアドレス",
    emailHint: "6けたの確認コードをお送りします。パスワードはありません。",
    send: "確認コードを送る",
    firstTime: "はじめての方も、同じ手順で始められます",
    changeEmail: "メールアドレスを直す",
    codeTitle: "確認コード",
    codeHead: "確認コードを入力",
    codeSent: ["", " に6けたの数字を送りました。10分間使えます。"],
    signIn: "ログイン",
    goneHead: "確認コードの期限が切れました",
    goneText:
      "メールアドレスの入力からやりなおしてください。コードは、送った画面と同じブラウザでのみ使えます。",
    startAgain: "メールアドレスを入力する",
    summary: "入力内容をご確認ください",
    faults: {
      "email-missing": "メールアドレスを入力してください。",
      "email-malformed": "メールアドレスの形をご確認ください（例：mio@example.jp）。",
      "asked-too-often": "確認コードを送れる回数を超えました。1時間ほどおいてから、もう一度お試しください。",
    },
  },
  en: {
    title: "Sign in",
    welcome: "Welcome back",
    toWallet: "Sign in to see your cards and payments.",
    toPay: "Choose the card to pay with from your wallet.",
    or: "or",
    left: "The account is closed",
    leftText: "Removing your cards goes on until the payment company has done it. Thank you for using us.",
    email: "E-mail address",
    emailHint: "We send you a six-digit code. There is no password.",
    send: "Send the code",
    firstTime: "New here? It starts the same way",
    changeEmail: "Change the e-mail address",
    codeTitle: "Code",
    codeHead: "Enter the code",
    codeSent: ["We sent six digits to ", ". They work for 10 minutes."],
    signIn: "Sign in",
    goneHead: "The code has expired",
    goneText:
      "Please start again with your e-mail address. A code only works in the browser that asked for it.",
    startAgain: "Enter your e-mail address",
    summary: "Please check what you entered",
    faults: {
      "email-missing": "Enter your e-mail address.",
      "email-malformed": "Check the e-mail address. It should look like mio@example.jp.",
      "asked-too-often": "Too many codes were asked for. Please try again in about an hour.",
    },
  },
};
