import type { Transaction } from "@/lib/db";

/** A browser of this buyer in rough words, by its digest; empty when it was never seen. */
export async function wordsOfDevice(
  tx: Pick<Transaction, "knownDevice">,
  userId: string | undefined,
  deviceHash: string | null | undefined,
): Promise<string> {
  if (!userId || !deviceHash) return "";
  const known = await tx.knownDevice.findFirst({ where: { userId, deviceHash }, select: { device: true } });
  return known?.device ?? "";
}
