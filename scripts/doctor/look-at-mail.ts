import nodemailer from "nodemailer";
import type { Environment } from "@/lib/environment";
import type { Finding } from "./finding";

export async function lookAtMail({ SMTP_URL }: Environment): Promise<Finding> {
  const name = "mail";
  if (!SMTP_URL) return { name, is: "good", says: "kept at /dev/mailbox" };
  const { host } = new URL(SMTP_URL);
  const transport = nodemailer.createTransport({
    url: SMTP_URL,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
  });
  try {
    await transport.verify();
    return { name, is: "good", says: `${host} takes our mail` };
  } catch (error) {
    const { code = "no reason given" } = error as { code?: string };
    return { name, is: "bad", says: `${host} refuses us (${code})`, advice: "mend SMTP_URL" };
  }
}
