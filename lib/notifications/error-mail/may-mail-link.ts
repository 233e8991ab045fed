import type { Context } from "@/lib/db";
import { withinLimit } from "@/lib/limit";

const PER_MERCHANT_HOUR = 20;
const PER_ADDRESS_HOUR = 3;

/** Counts one link about to be mailed, so that no shop can flood a stranger's mailbox with them. */
export async function mayMailLink({ db }: Context, merchantId: string, email: string): Promise<boolean> {
  return (
    (await withinLimit(db, `mail-links:${merchantId}`, PER_MERCHANT_HOUR, 3600)) &&
    withinLimit(db, `mail-links-to:${email}`, PER_ADDRESS_HOUR, 3600)
  );
}
