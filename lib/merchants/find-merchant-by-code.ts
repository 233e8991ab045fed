import type { Context } from "@/lib/db";
import type { MerchantId } from "./rules";

/**
 * The shop with this trader code. The code is public: whoever comes by it may do no more than what an unsigned form may
 * (protocol § 18).
 */
export async function findMerchantByCode({ db }: Pick<Context, "db">, code: string) {
  const found = await db.merchant.findUnique({
    where: { code },
    select: { id: true, name: true, ways: true },
  });
  return found && { merchantId: found.id as MerchantId, name: found.name, ways: found.ways };
}
