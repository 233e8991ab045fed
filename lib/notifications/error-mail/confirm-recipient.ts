import { record } from "@/lib/audit/record";
import type { Context } from "@/lib/db";
import { digest } from "@/lib/digest";
import { type Result, refuse, yes } from "@/lib/result";

/** The press on the mailed link's page: from now on the error mail reaches this address. `ctx.now` is real time. */
export async function confirmRecipient(
  { db, now }: Context,
  { token }: { token: string },
): Promise<Result<null, "gone">> {
  const at = now();
  return db.$transaction(async (tx) => {
    const [confirmed] = await tx.errorMailRecipient.updateManyAndReturn({
      where: { tokenHash: digest("mail-link", token), tokenExpiresAt: { gt: at } },
      data: { confirmedAt: at, tokenHash: null, tokenExpiresAt: null },
    });
    if (!confirmed) return refuse("gone");
    const { id, merchantId } = confirmed;
    const action = "confirmed error mail address";
    await record(tx, { actor: "recipient", action, merchantId, detail: { recipient: id }, at });
    return yes(null);
  });
}
