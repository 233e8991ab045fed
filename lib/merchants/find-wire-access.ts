import type { Context } from "@/lib/db";
import { unseal } from "@/lib/seal";
import type { MerchantId } from "./rules";

/** How this shop may call the compatible API. The access key is for its own staff and the operator only. */
export async function findWireAccess({ db }: Context, { merchantId }: { merchantId: MerchantId }) {
  const { code, accessKey, connectionAuth, addresses } = await db.merchant.findUniqueOrThrow({
    where: { id: merchantId },
    select: {
      code: true,
      accessKey: true,
      connectionAuth: true,
      addresses: { select: { address: true }, orderBy: { address: "asc" } },
    },
  });
  return {
    code,
    accessKey: accessKey && unseal(accessKey),
    connectionAuth,
    addresses: addresses.map(({ address }) => address),
  };
}
