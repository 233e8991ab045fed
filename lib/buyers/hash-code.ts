import { digest } from "@/lib/digest";
import { environment } from "@/lib/environment";

/** Keyed: six digits are quickly tried out by whoever only has the database. Bound to the address it was made for. */
export function hashCode(email: string, code: string): string {
  return digest("sign-in-code", [environment().NEXTAUTH_SECRET, email, code].join("\0"));
}
