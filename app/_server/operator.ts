import { notFound } from "next/navigation";
import { environment } from "@/lib/environment";
import { requireSession } from "./session";
import { requireConfirmed } from "./step-up";

/** Who runs the installation: signed in with one of OPERATOR_EMAILS. For anybody else there is no such page. */
export async function requireOperator(): Promise<string> {
  const { email } = await requireSession();
  return environment().OPERATOR_EMAILS.includes(email) ? `operator ${email}` : notFound();
}

/** The same, and shown within ten minutes. Returns how the audit names them. */
export async function requireConfirmedOperator(typed?: FormData): Promise<string> {
  const operator = await requireOperator();
  await requireConfirmed(typed);
  return operator;
}
