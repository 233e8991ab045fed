import { A09_CODES } from "@/sandbox/charging/charge-codes";
import { completeChallenge } from "@/sandbox/charging/complete-challenge";
import { completionItems } from "@/sandbox/checks/completion-items";
import type { ServedFunction } from "./served-function";

/** Finishes A08 after 3-D Secure (protocol § 7). */
export const a09: ServedFunction = {
  caller: "address",
  changesOrder: true,
  items: completionItems("token"),
  handle: (world, call) => completeChallenge(world, call, A09_CODES),
};
