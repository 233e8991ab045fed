import type { Context } from "@/lib/db";
import type { MerchantId } from "@/lib/merchants/rules";

/**
 * Where the result of a link-method order goes (docs/protocol.md § 17): what its form named, else the merchant's
 * setting; nowhere when reception by POST is switched off. The caller has checked the form's address.
 */
export async function linkResultUrl(
  { db }: Context,
  { merchantId, named }: { merchantId: MerchantId; named: string | null },
): Promise<string | null> {
  const { resultsByPost, resultUrl } = await db.merchant.findUniqueOrThrow({
    where: { id: merchantId },
    select: { resultsByPost: true, resultUrl: true },
  });
  return resultsByPost ? (named ?? resultUrl) : null;
}
