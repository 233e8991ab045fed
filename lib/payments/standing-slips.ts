import type { Context } from "@/lib/db";
import { slipOf } from "./operation";

export type StandingSlip = ReturnType<typeof slipOf> & { at: Date };

/** The slips that ask for a payment's money, the first registered first. A new authorisation drops them all (protocol § 9). */
export async function standingSlips(
  { db }: Context,
  { id: paymentId }: { id: string },
): Promise<StandingSlip[]> {
  const done = await db.paymentOperation.findMany({
    where: { paymentId, state: "YES", kind: { in: ["CAPTURE", "RELEASE", "REAUTHORIZE"] } },
    orderBy: { createdAt: "asc" },
  });
  let slips: StandingSlip[] = [];
  for (const operation of done) {
    if (operation.kind === "REAUTHORIZE") slips = [];
    else {
      const { slipNo, carrier } = slipOf(operation);
      slips = slips.filter((slip) => slip.slipNo !== slipNo);
      if (operation.kind === "CAPTURE")
        slips.push({ slipNo, carrier, at: operation.callEndedAt ?? operation.createdAt });
    }
  }
  return slips;
}
