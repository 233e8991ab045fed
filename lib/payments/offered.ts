import { PAY_WAYS } from "@/lib/merchants/rules";
import type { Checkout, Merchant } from "@/prisma/generated/client";
import type { PayMeans } from "@/prisma/generated/enums";

export type Offered = { means: PayMeans[]; payWays: number[] };
export type Ways = Pick<Checkout, "ways" | "payWays"> & { merchant: Pick<Merchant, "ways" | "payWays"> };

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
