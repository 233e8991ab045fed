import { environment } from "@/lib/environment";

/** Whether mails are read at /dev/mailbox and nowhere else. */
export function hasDemoMailbox(): boolean {
  const { PAY_MODE, SMTP_URL } = environment();
  return PAY_MODE === "demo" && !SMTP_URL;
}
