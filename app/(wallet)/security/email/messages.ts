import type { AskFault, CodeFault } from "@/lib/buyers/schema";
import type { CodeRefusal } from "@/lib/buyers/spend-code";

export type EmailFault =
  | AskFault
  | CodeFault
  | CodeRefusal
  | "same-address"
  | "address-taken"
  | "asked-too-often";

type Words = {
  title: string;
  text: string;
  now: string;
  email: string;
  emailHint: string;
  send: string;
  codesHead: string;
  codesText: string;
  oldCode: string;
  newCode: string;
  proven: (address: string) => string;
  change: string;
  other: string;
  mailbox: string;
  summary: string;
  faults: Record<EmailFault, string>;
};

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    title: "メールアドレスの変更",
    text: "いまのアドレスと新しいアドレスの両方に、確認コードを送ります。",
    now: "いまのアドレス",
    email: "新しいメールアドレス",
    emailHint: "次からのログインと、お知らせに使います",
    send: "両方に確認コードを送る",
    codesHead: "2つの確認コードを入力",
    codesText: "それぞれのアドレスに、6けたの数字を送りました。10分間使えます。",
    oldCode: "いまのアドレスに届いたコード",
    newCode: "新しいアドレスに届いたコード",
    proven: (address) => `${address} は確認できました`,
    change: "メールアドレスを変える",
    other: "アドレスを直す・送りなおす",
    mailbox: "デモのメールボックスを開く",
    summary: "入力内容をご確認ください",
    faults: {
      "email-missing": "新しいメールアドレスを入力してください。",
      "email-malformed": "メールアドレスの形をご確認ください（例：mio@example.jp）。",
      "same-address": "いまと同じメールアドレスです。新しいアドレスを入力してください。",
      "address-taken":
        "このメールアドレスは、ほかのアカウントで使われています。別のアドレスを入力してください。",
      "asked-too-often": "確認コードを送れる回数を超えました。1時間ほどおいてから、もう一度お試しください。",
      "code-missing": "メールに書かれた6けたの確認コードを入力してください。",
      "code-malformed": "確認コードは6けたの数字です。メールの数字をご確認ください。",
      "code-wrong": "確認コードが違います。いちばん新しいメールの数字を入力してください。",
      "code-tried-too-often": "5回まちがえたため、このコードは使えません。コードを送りなおしてください。",
      "code-gone": "この確認コードはもう使えません。コードを送りなおしてください。",
    },
  },
  en: {
    title: "Change the e-mail address",
    text: "A code goes to the present address and one to the new address.",
    now: "Present address",
    email: "New e-mail address",
    emailHint: "For signing in and for what we tell you",
    send: "Send a code to both",
    codesHead: "Enter both codes",
    codesText: "We sent six digits to each address. They work for 10 minutes.",
    oldCode: "Code sent to the present address",
    newCode: "Code sent to the new address",
    proven: (address) => `${address} is confirmed`,
    change: "Change the address",
    other: "Another address, or new codes",
    mailbox: "Open the demo's mailbox",
    summary: "Please check what you entered",
    faults: {
      "email-missing": "Enter the new e-mail address.",
      "email-malformed": "Check the e-mail address. It should look like mio@example.jp.",
      "same-address": "That is the present address. Enter another one.",
      "address-taken": "Another account uses this address. Enter another one.",
      "asked-too-often": "Too many codes were asked for. Please try again in about an hour.",
      "code-missing": "Enter the six-digit code from the mail.",
      "code-malformed": "The code is six digits. Check the mail.",
      "code-wrong": "That code is not right. Enter the digits of the newest mail.",
      "code-tried-too-often": "After five wrong tries this code is void. Send new ones.",
      "code-gone": "This code can no longer be used. Send new ones.",
    },
  },
};
