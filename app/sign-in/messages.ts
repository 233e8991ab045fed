import type { CodeRefusal } from "@/lib/buyers/check-sign-in-code";
import type { AskFault, CodeFault } from "@/lib/buyers/schema";

export type SignInFault = AskFault | CodeFault | CodeRefusal | "asked-too-often";

type Words = {
  title: string;
  welcome: string;
  toWallet: string;
  toPay: string;
  email: string;
  emailHint: string;
  send: string;
  firstTime: string;
  changeEmail: string;
  codeTitle: string;
  codeHead: string;
  codeSent: [before: string, after: string];
  code: string;
  codeHint: string;
  signIn: string;
  notHere: string;
  notHereText: string;
  resend: string;
  resent: string;
  mailbox: string;
  goneHead: string;
  goneText: string;
  startAgain: string;
  summary: string;
  faults: Record<SignInFault, string>;
};

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    title: "ログイン",
    welcome: "おかえりなさい",
    toWallet: "登録したカードとお支払いは、ログインすると見られます。",
    toPay: "お支払いに使うカードを、お財布から選びます。",
    email: "メールアドレス",
    emailHint: "6けたの確認コードをお送りします。パスワードはありません。",
    send: "確認コードを送る",
    firstTime: "はじめての方も、同じ手順で始められます",
    changeEmail: "メールアドレスを直す",
    codeTitle: "確認コード",
    codeHead: "確認コードを入力",
    codeSent: ["", " に6けたの数字を送りました。10分間使えます。"],
    code: "確認コード",
    codeHint: "貼り付け・全角入力もできます",
    signIn: "ログイン",
    notHere: "届かないときは",
    notHereText: "迷惑メールもご確認ください。新しいコードを送ると、前のコードは使えなくなります。",
    resend: "コードを送りなおす",
    resent: "新しい確認コードを送りました",
    mailbox: "デモのメールボックスを開く",
    goneHead: "確認コードの期限が切れました",
    goneText:
      "メールアドレスの入力からやりなおしてください。コードは、送った画面と同じブラウザでのみ使えます。",
    startAgain: "メールアドレスを入力する",
    summary: "入力内容をご確認ください",
    faults: {
      "email-missing": "メールアドレスを入力してください。",
      "email-malformed": "メールアドレスの形をご確認ください（例：mio@example.jp）。",
      "asked-too-often": "確認コードを送れる回数を超えました。1時間ほどおいてから、もう一度お試しください。",
      "code-missing": "メールに書かれた6けたの確認コードを入力してください。",
      "code-malformed": "確認コードは6けたの数字です。メールの数字をご確認ください。",
      "code-wrong": "確認コードが違います。いちばん新しいメールの数字を入力してください。",
      "code-tried-too-often":
        "5回まちがえたため、このコードは使えません。下のボタンで新しいコードを送ってください。",
      "code-gone": "この確認コードはもう使えません。新しいコードを送ってください。",
    },
  },
  en: {
    title: "Sign in",
    welcome: "Welcome back",
    toWallet: "Sign in to see your cards and payments.",
    toPay: "Choose the card to pay with from your wallet.",
    email: "E-mail address",
    emailHint: "We send you a six-digit code. There is no password.",
    send: "Send the code",
    firstTime: "New here? It starts the same way",
    changeEmail: "Change the e-mail address",
    codeTitle: "Code",
    codeHead: "Enter the code",
    codeSent: ["We sent six digits to ", ". They work for 10 minutes."],
    code: "Code",
    codeHint: "You can paste it",
    signIn: "Sign in",
    notHere: "Nothing has come?",
    notHereText: "Please look among junk mail too. Once a new code is sent, the old one stops working.",
    resend: "Send a new code",
    resent: "A new code is on its way",
    mailbox: "Open the demo's mailbox",
    goneHead: "The code has expired",
    goneText:
      "Please start again with your e-mail address. A code only works in the browser that asked for it.",
    startAgain: "Enter your e-mail address",
    summary: "Please check what you entered",
    faults: {
      "email-missing": "Enter your e-mail address.",
      "email-malformed": "Check the e-mail address. It should look like mio@example.jp.",
      "asked-too-often": "Too many codes were asked for. Please try again in about an hour.",
      "code-missing": "Enter the six-digit code from the mail.",
      "code-malformed": "The code is six digits. Check the mail.",
      "code-wrong": "That code is not right. Enter the digits of the newest mail.",
      "code-tried-too-often":
        "After five wrong tries this code is void. Send a new one with the button below.",
      "code-gone": "This code can no longer be used. Send a new one.",
    },
  },
};
