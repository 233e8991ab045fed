import { notFound } from "next/navigation";
import { environment } from "@/lib/environment";
import { requireSession } from "./session";
import { requirePasskey } from "./step-up";

/** Who runs the installation: signed in with one of OPERATOR_EMAILS. For anybody else there is no such page. */
export async function requireOperator(): Promise<string> {
  const { email } = await requireSession();
  return environment().OPERATOR_EMAILS.includes(email) ? `operator ${email}` : notFound();
}

/** The same, and shown by a passkey within ten minutes, as at a desk. Returns how the audit names them. */
export async function requireOperatorByPasskey(typed?: FormData): Promise<string> {
  const operator = await requireOperator();
  await requirePasskey(typed);
  return operator;
}
