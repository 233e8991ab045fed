export const LINK_DAYS = 7;

/** The words of the mail that asks a recipient of the error mail to confirm the address. */
export function confirmationMail(lang: "ja" | "en", { shopName, link }: { shopName: string; link: string }) {
  return lang === "ja" ? inJapanese(shopName, link) : inEnglish(shopName, link);
}

function inJapanese(shopName: string, link: string) {
  return {
    subject: "【クロネコペイ】お知らせメールの宛先の確認",
    text: `${shopName}の「決済結果データ送信エラーのお知らせ」の宛先に、このアドレスが登録されました。
次のページで確認のボタンを押すと、お知らせが届くようになります。

${link}

リンクは${LINK_DAYS}日間、1回だけ使えます。
お心当たりがないときは、このメールを破棄してください。確認しないかぎり、お知らせは届きません。
`,
  };
}

function inEnglish(shopName: string, link: string) {
  return {
    subject: "Kuroneko Pay: please confirm this address",
    text: `${shopName} named this address for mails about payment results that could not be delivered.
Press the button on this page and they will reach you.

${link}

The link works once, for ${LINK_DAYS} days.
If you did not expect this, ignore it. Nothing is sent to an address that was not confirmed.
`,
  };
}
