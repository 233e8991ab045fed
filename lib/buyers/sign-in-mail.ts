import { CODE_MINUTES } from "./rules";

/** The words of the mail that brings a sign-in code. The code is not in the subject, which locked screens show. */
export function signInMail(lang: "ja" | "en", code: string): { subject: string; text: string } {
  return lang === "ja" ? inJapanese(code) : inEnglish(code);
}

function inJapanese(code: string) {
  return {
    subject: "【クロネコペイ】ログインの確認コード",
    text: `クロネコペイの確認コードです。

${code}

コードは${CODE_MINUTES}分間、お申し込みになった画面でのみ使えます。
クロネコペイの係員がコードをお尋ねすることはありません。だれにも教えないでください。

お心当たりがないときは、このメールを破棄してください。コードを使わないかぎり、ログインされることはありません。
`,
  };
}

function inEnglish(code: string) {
  return {
    subject: "Your Kuroneko Pay sign-in code",
    text: `This is your Kuroneko Pay code.

${code}

It works for ${CODE_MINUTES} minutes, only in the browser that asked for it.
Nobody from Kuroneko Pay will ever ask you for it. Do not tell it to anyone.

If you did not ask for it, ignore this mail. Nobody can sign in without the code.
`,
  };
}
