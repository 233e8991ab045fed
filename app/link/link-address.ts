import { environment } from "@/lib/environment";

/** Where a form of this installation's mode goes: a demo has the test shape, a live one the production shape (protocol § 2). */
export function linkAddress(): string {
  const { PAY_MODE, WALLET_ORIGIN } = environment();
  return `${WALLET_ORIGIN}/${PAY_MODE === "live" ? "webcollect" : "test_gateway"}/settleSelectAction.gw`;
}
