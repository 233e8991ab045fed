import type { Database } from "@/lib/db";
import { digest } from "@/lib/digest";
import type { Caller } from "./find-caller";
import { normaliseAddress } from "./normalise-address";
import type { MerchantId } from "./rules";

type Proof = { address: string } | { password: string };

/** The caller with the right to act, or null: from an address it listed, or by a password that F01 gave it. */
export async function recogniseCaller(
  db: Pick<Database, "merchantAddress" | "connectionPassword">,
  { id: merchantId }: Caller,
  proof: Proof,
  at = new Date(),
): Promise<MerchantId | null> {
  const found =
    "address" in proof
      ? await db.merchantAddress.count({
          where: { merchantId, address: normaliseAddress(proof.address) ?? "" },
        })
      : await db.connectionPassword.count({
          where: {
            merchantId,
            passwordHash: digest("connection-password", proof.password),
            expiresAt: { gt: at },
          },
        });
  return found > 0 ? (merchantId as MerchantId) : null;
}
