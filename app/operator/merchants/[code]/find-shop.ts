import { notFound } from "next/navigation";
import type { Context } from "@/lib/db";
import { findMerchantByCode } from "@/lib/merchants/list-merchants";

/** The shop that a page of the operator is about. */
export async function findShop(ctx: Context, code: unknown) {
  const shop = typeof code === "string" ? await findMerchantByCode(ctx, code) : null;
  return shop ?? notFound();
}
