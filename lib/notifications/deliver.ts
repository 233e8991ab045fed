import { randomUUID } from "node:crypto";
import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { log } from "@/lib/log";
import { unseal } from "@/lib/seal";
import { type PostTimes, postResult } from "./post-result";
import { signBody } from "./sign-body";
import type { TakenDelivery } from "./take-due";
import { writeDown } from "./write-down";

/** Sends one taken result and writes down how it ended. Never throws: what goes wrong here comes again after its lease. */
export async function deliver(ctx: Context, taken: TakenDelivery, times?: PostTimes): Promise<void> {
  try {
    const { url, body } = taken;
    const allowPrivate = environment().ALLOW_PRIVATE_RESULT_URLS;
    const outcome = await postResult({ url, body, headers: headersOf(taken), allowPrivate }, times);
    await writeDown(ctx, taken, outcome);
  } catch (fault) {
    log.error(
      { id: randomUUID(), delivery: taken.id, fault: fault instanceof Error ? fault.stack : String(fault) },
      "result not sent",
    );
  }
}

function headersOf(taken: TakenDelivery): Record<string, string> {
  return {
    "Kuroneko-Delivery-Id": taken.id,
    "Kuroneko-Attempt": String(taken.attempt),
    "Kuroneko-Sequence": String(taken.sequence),
    "Kuroneko-Signature": signBody(taken.body, taken.secrets.map(unseal), taken.at),
    ...(taken.redelivery ? { "Kuroneko-Redelivery": "1" } : {}),
  };
}
