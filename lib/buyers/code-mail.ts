import type { CodePurpose } from "@/prisma/generated/enums";
import { CODE_MINUTES } from "./rules";

/** The words of the mail that brings a code. The code is not in the subject, which locked screens show. */
export function codeMail(
  purpose: CodePurpose,
  lang: "ja" | "en",
  code: string,
): { subject: string; text: string } {
  return lang === "ja" ? inJapanese(japanese[purpose], code) : inEnglish(english[purpose], code);
}

type Words = { subject: string; what: string; otherwise: string };

const japanese: Record<CodePurpose, Words> = {
  SIGN_IN: {
    subject: "ログインの確認コード",
    what: "クロネコペイの確認コードです。",
    otherwise:
      "お心当たりがないときは、このメールを破棄してください。コードを使わないかぎり、ログインされることはありません。",
  },
  STEP_UP: {
    subject: "ご本人の確認コード",
    what: "大切な操作の前に、ご本人を確かめるためのコードです。",
    otherwise:
      "お心当たりがないときは、だれかがあなたのアカウントを使っているおそれがあります。セキュリティのページで、ほかの端末をログアウトしてください。",
  },
  OLD_EMAIL: {
    subject: "メールアドレス変更の確認コード（いまのアドレス）",
    what: "メールアドレスを変えるためのコードです。いまのアドレスにお送りしています。",
    otherwise: "お心当たりがないときは、コードを使わないかぎり、アドレスは変わりません。",
  },
  NEW_EMAIL: {
    subject: "メールアドレス変更の確認コード（新しいアドレス）",
    what: "メールアドレスを変えるためのコードです。新しいアドレスにお送りしています。",
    otherwise: "お心当たりがないときは、このメールを破棄してください。",
  },
  RESUME: {
    subject: "お支払いを再開する確認コード",
    what: "止めているお支払いを再開するためのコードです。",
    otherwise: "お心当たりがないときは、コードを使わないかぎり、お支払いは止まったままです。",
  },
};

const english: Record<CodePurpose, Words> = {
  SIGN_IN: {
    subject: "sign-in code",
    what: "This is your Kuroneko Pay code.",
    otherwise: "If you did not ask for it, ignore this mail. Nobody can sign in without the code.",
  },
  STEP_UP: {
    subject: "confirmation code",
    what: "This code shows that it is you, before something important is done.",
    otherwise:
      "If you did not ask for it, somebody may be using your account: sign out the other devices on the security page.",
  },
  OLD_EMAIL: {
    subject: "code for changing your address (present address)",
    what: "This code is for changing your e-mail address. It goes to the present one.",
    otherwise: "If you did not ask for it: the address stays as it is unless the code is used.",
  },
  NEW_EMAIL: {
    subject: "code for changing your address (new address)",
    what: "This code is for changing your e-mail address. It goes to the new one.",
    otherwise: "If you did not ask for it, ignore this mail.",
  },
  RESUME: {
    subject: "code for resuming payments",
    what: "This code lets payments go on that were stopped.",
    otherwise: "If you did not ask for it: payments stay stopped unless the code is used.",
  },
};

function inJapanese({ subject, what, otherwise }: Words, code: string) {
  return {
    subject: `【クロネコペイ】${subject}`,
    text: `${what}

${code}

コードは${CODE_MINUTES}分間、お申し込みになった画面でのみ使えます。
クロネコペイの係員がコードをお尋ねすることはありません。だれにも教えないでください。

${otherwise}
`,
  };
}

function inEnglish({ subject, what, otherwise }: Words, code: string) {
  return {
    subject: `Your Kuroneko Pay ${subject}`,
    text: `${what}

${code}

It works for ${CODE_MINUTES} minutes, only in the browser that asked for it.
Nobody from Kuroneko Pay will ever ask you for it. Do not tell it to anyone.

${otherwise}
`,
  };
}
