import type { FormState } from "@/app/_server/form-state";
import type { CodeFault } from "@/lib/buyers/schema";
import type { CodeRefusal } from "@/lib/buyers/spend-code";

export type CodeFormFault = CodeFault | CodeRefusal | "asked-too-often";

export type SendCode = (state: FormState<CodeFormFault>, form: FormData) => Promise<FormState<CodeFormFault>>;

type Words = {
  send: string;
  sendHint: (email: string) => string;
  sent: (email: string) => string;
  code: string;
  codeHint: string;
  notHere: string;
  notHereText: string;
  resend: string;
  resent: string;
  mailbox: string;
  summary: string;
  faults: Record<CodeFormFault, string>;
};

/** Of every form that asks for six digits out of a mail. */
export const messages: Record<"ja" | "en", Words> = {
  ja: {
    send: "確認コードを送る",
    sendHint: (email) => `${email} に6けたの数字を送ります`,
    sent: (email) => `${email} に6けたの数字を送りました。10分間使えます。`,
    code: "確認コード",
    codeHint: "貼り付け・全角入力もできます",
    notHere: "届かないときは",
    notHereText: "迷惑メールもご確認ください。新しいコードを送ると、前のコードは使えなくなります。",
    resend: "コードを送りなおす",
    resent: "新しい確認コードを送りました",
    mailbox: "デモのメールボックスを開く",
    summary: "入力内容をご確認ください",
    faults: {
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
    send: "Send a code",
    sendHint: (email) => `Six digits go to ${email}`,
    sent: (email) => `We sent six digits to ${email}. They work for 10 minutes.`,
    code: "Code",
    codeHint: "You can paste it",
    notHere: "Nothing has come?",
    notHereText: "Please look among junk mail too. Once a new code is sent, the old one stops working.",
    resend: "Send a new code",
    resent: "A new code is on its way",
    mailbox: "Open the demo's mailbox",
    summary: "Please check what you entered",
    faults: {
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
