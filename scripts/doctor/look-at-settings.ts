import { type Environment, environment } from "@/lib/environment";
import type { Finding } from "./finding";

/** Without settings nothing else can be looked at: then `env` is null. */
export function lookAtSettings(): { env: Environment | null; finding: Finding } {
  const name = "settings";
  try {
    const env = environment();
    return { env, finding: { name, is: "good", says: `${env.PAY_MODE} mode` } };
  } catch (error) {
    const faults = error instanceof Error ? error.message.split("\n").slice(1) : [String(error)];
    const says = faults.map((fault) => fault.trim()).join("; ");
    return { env: null, finding: { name, is: "bad", says, advice: "see .env.example" } };
  }
}
