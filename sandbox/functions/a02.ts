import { A02_CODES } from "@/sandbox/charging/charge-codes";
import { completeChallenge } from "@/sandbox/charging/complete-challenge";
import { completionItems } from "@/sandbox/checks/completion-items";
import type { ServedFunction } from "./served-function";

/** Finishes A01 after 3-D Secure (protocol § 7). */
export const a02: ServedFunction = {
  caller: "address",
  changesOrder: true,
  items: completionItems("card_no"),
  handle: (world, call) => completeChallenge(world, call, A02_CODES),
};
