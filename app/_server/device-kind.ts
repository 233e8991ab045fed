import { headers } from "next/headers";

/** What the gateway wants to know of the buyer's device (device_div, protocol § 5). */
export async function deviceKind(): Promise<"smartphone" | "pc"> {
  const agent = (await headers()).get("user-agent") ?? "";
  return /Mobi|Android|iPhone|iPad/.test(agent) ? "smartphone" : "pc";
}
