import nodemailer from "nodemailer";
import type { Environment } from "@/lib/environment";

export type Letter = { to: string; subject: string; text: string };
/** `never`: the other side refused for good, so trying again is of no use. */
export type Post = (letter: Letter) => Promise<"sent" | "later" | "never">;

/** SMTP; without settings (demo) nothing leaves, and the mailbox page shows the rows. */
export function openPost({ SMTP_URL, MAIL_FROM }: Pick<Environment, "SMTP_URL" | "MAIL_FROM">): Post {
  if (!SMTP_URL) return async () => "sent";
  const transport = nodemailer.createTransport(
    { url: SMTP_URL, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 },
    { from: MAIL_FROM, headers: { "Auto-Submitted": "auto-generated" } },
  );
  return async (letter) => {
    try {
      await transport.sendMail(letter);
      return "sent";
    } catch (fault) {
      return isRefusedForGood(fault) ? "never" : "later";
    }
  };
}

/** A 5xx about this mail's envelope or content; a failed login is ours to mend, and is tried again. */
function isRefusedForGood(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  const { responseCode, code } = fault as Error & { responseCode?: number; code?: string };
  return (responseCode ?? 0) >= 500 && (code === "EENVELOPE" || code === "EMESSAGE");
}
