import { randomBytes } from "node:crypto";
import type { Database } from "@/lib/db";
import { digest } from "@/lib/digest";
import type { Caller } from "./find-caller";

const VALID_MS = 30 * 60_000;

/** A password for callers without a fixed address: 32 alphanumerics, thirty minutes of real time, hashed at rest. */
export async function issueConnectionPassword(
  db: Database,
  { id: merchantId }: Caller,
  at = new Date(),
): Promise<string> {
  const password = randomBytes(16).toString("hex");
  const passwordHash = digest("connection-password", password);
  await db.$transaction([
    db.connectionPassword.deleteMany({ where: { expiresAt: { lte: at } } }),
    db.connectionPassword.create({
      data: { passwordHash, merchantId, expiresAt: new Date(at.getTime() + VALID_MS) },
    }),
  ]);
  return password;
}
