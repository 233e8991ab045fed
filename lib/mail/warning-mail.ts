export type Deed =
  | "signed in on a new device"
  | "kept card"
  | "replaced card"
  | "renewed card"
  | "removed card"
  | "added passkey"
  | "removed passkey"
  | "changed email"
  | "closed account";

const deeds: Record<Deed, { ja: string; en: string }> = {
  "signed in on a new device": {
    ja: "新しい端末でログインがありました",
    en: "Somebody signed in on a new device",
  },
  "kept card": { ja: "カードが登録されました", en: "A card was registered" },
  "replaced card": { ja: "カードが入れ替えられました", en: "A card was replaced" },
  "renewed card": { ja: "カードが更新されました", en: "A card was renewed" },
  "removed card": { ja: "カードが削除されました", en: "A card was removed" },
  "added passkey": { ja: "パスキーが追加されました", en: "A passkey was added" },
  "removed passkey": { ja: "パスキーが削除されました", en: "A passkey was removed" },
  "changed email": { ja: "メールアドレスが変更されました", en: "The e-mail address was changed" },
  "closed account": { ja: "アカウントが閉じられました", en: "The account was closed" },
};

type Facts = { deed: Deed; device: string; link: string; at: Date };

export function warningMail(facts: Facts, lang: "ja" | "en"): { subject: string; text: string } {
  return lang === "ja" ? inJapanese(facts) : inEnglish(facts);
}

function inJapanese({ deed, device, link, at }: Facts) {
  return {
    subject: `【クロネコペイ】${deeds[deed].ja}`,
    text: `${deeds[deed].ja}。

日時　${formats.ja.format(at)}
端末　${device || "不明"}

ご自身の操作でしたら、このままで結構です。

お心当たりがないときは、次のページでお知らせください。
すべての端末をログアウトし、お支払いを止めます。
${link}
`,
  };
}

function inEnglish({ deed, device, link, at }: Facts) {
  return {
    subject: `${deeds[deed].en} (Kuroneko Pay)`,
    text: `${deeds[deed].en}.

When    ${formats.en.format(at)} (Japan)
Device  ${device || "unknown"}

If it was you, there is nothing to do.

If it was not you, say so on this page: all devices are signed out and payments are stopped.
${link}
`,
  };
}

const time = { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Tokyo" } as const;
const formats = {
  ja: new Intl.DateTimeFormat("ja-JP", time),
  en: new Intl.DateTimeFormat("en-GB", time),
};
