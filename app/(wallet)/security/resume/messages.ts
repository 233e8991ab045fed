type Words = { title: string; text: string; resume: string; back: string };

export const messages: Record<"ja" | "en", Words> = {
  ja: {
    title: "お支払いの再開",
    text: "再開する前に、セキュリティのページで端末とパスキーをご確認ください。知らないものがあれば、先に外してください。",
    resume: "お支払いを再開する",
    back: "セキュリティ",
  },
  en: {
    title: "Resume payments",
    text: "Before you do, look at the devices and passkeys on the security page, and remove what you do not know.",
    resume: "Resume payments",
    back: "Security",
  },
};
