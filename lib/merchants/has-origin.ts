import type { Database } from "@/lib/db";
import type { MerchantId } from "./rules";

/** Whether an address lies on one of the merchant's registered origins, without a user name or password in it. */
export async function hasOrigin(
  db: Pick<Database, "merchantOrigin">,
  merchantId: MerchantId,
  address: string,
): Promise<boolean> {
  const { origin, username, password } = new URL(address);
  if (username || password) return false;
  return (await db.merchantOrigin.count({ where: { merchantId, origin } })) > 0;
}
