import { environment } from "@/lib/environment";

/** What passkeys are bound to: the wallet's host, and nothing wider. */
export function site(): { rpName: string; rpID: string; origin: string } {
  const { WALLET_ORIGIN } = environment();
  return { rpName: "クロネコペイ", rpID: new URL(WALLET_ORIGIN).hostname, origin: WALLET_ORIGIN };
}
