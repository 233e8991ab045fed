import type { Context } from "@/lib/db";
import { PAY_WAYS } from "@/lib/merchants/rules";
import type { Checkout, Merchant } from "@/prisma/generated/client";
import type { PayMeans } from "@/prisma/generated/enums";

export type Offered = { means: PayMeans[]; payWays: number[] };
type Ways = Pick<Checkout, "ways" | "payWays"> & { merchant: Pick<Merchant, "ways" | "payWays"> };

/** What may be used here: what the checkout says, as far as the shop allows it now. Carriers need the contract. */
export function offeredBy({ ways, payWays, merchant }: Ways, carriers: boolean): Offered {
  const means = merchant.ways.filter((one) => ways.length === 0 || ways.includes(one));
  return {
    means: means.filter((one) => carriers || one === "CARD" || one === "ONE_OFF"),
    payWays: PAY_WAYS.filter(
      (way) => merchant.payWays.includes(way) && (payWays.length === 0 || payWays.includes(way)),
    ),
  };
}

/** The same, asked at the press: what the page showed may be old. */
export async function offeredAt(ctx: Context, checkoutId: string, carriers: boolean): Promise<Offered> {
  const row = await ctx.db.checkout.findUniqueOrThrow({
    where: { id: checkoutId },
    select: { ways: true, payWays: true, merchant: { select: { ways: true, payWays: true } } },
  });
  return offeredBy(row, carriers);
}
