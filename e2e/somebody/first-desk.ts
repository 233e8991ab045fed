import { randomId } from "@/lib/random-id";
import { seal } from "@/lib/seal";
import { makeBuyer, makeCheckout } from "@/prisma/factories";
import { db } from "../arrange";

/** The first buyer owns two shops' desks: one with all that a desk may hold, one that is paused and changes its secret. */
export async function makeFirstDesk(
  userId: string,
  paid: { merchantId: string; id: string },
  other: { merchantId: string },
) {
  const since = new Date();
  const { merchantId, id: checkoutId } = paid;
  const colleague = await makeBuyer(db);
  const owner = { userId, role: "OWNER", since } as const;
  await db.staff.createMany({
    data: [
      { ...owner, merchantId },
      { ...owner, merchantId: other.merchantId },
      { merchantId, userId: colleague.id, role: "VIEWER", since },
    ],
  });
  const invited = `${randomId().toLowerCase()}@example.com`;
  await db.staffInvitation.create({ data: { merchantId, email: invited, role: "VIEWER", invitedAt: since } });
  const key = { merchantId, name: "鍵", keyHash: randomId(), createdAt: since };
  const { id: apiKey } = await db.apiKey.create({ data: { id: randomId(), ...key } });
  await db.merchantAddress.create({ data: { merchantId, address: "203.0.113.9" } });
  const recipient = {
    merchantId,
    place: 1,
    email: `${randomId().toLowerCase()}@example.com`,
    createdAt: since,
  };
  const { id: recipientId } = await db.errorMailRecipient.create({ data: { id: randomId(), ...recipient } });
  const deliveryId = await makeDelivery(merchantId, checkoutId, since);
  const mailed = await makeCheckout(db, { merchantId, resultUrl: null });
  const request = { checkoutId: mailed.id, merchantId, email: invited, mailedAt: since, createdAt: since };
  await db.mailRequest.create({ data: request });
  const { code } = await db.merchant.findUniqueOrThrow({ where: { id: merchantId } });
  const paused = await db.merchant.update({
    where: { id: other.merchantId },
    data: { resultsPausedAt: since, secrets: [seal(randomId()), seal(randomId())] },
  });
  return {
    desk: code,
    pausedDesk: paused.code,
    colleague: colleague.id,
    invited,
    apiKey,
    recipientId,
    deliveryId,
    mailedLink: mailed.linkId,
    deskIds: [merchantId, other.merchantId],
  };
}

async function makeDelivery(merchantId: string, checkoutId: string, at: Date): Promise<string> {
  const { id } = await db.delivery.create({
    data: {
      id: randomId(),
      merchantId,
      checkoutId,
      sequence: 1,
      url: "https://shop.example/results",
      body: "trader_code=1&order_no=A&settle_price=1&settle_date=1&settle_result=1&settle_detail=4&settle_method=14",
      state: "DELIVERED",
      attempts: 1,
      dueAt: at,
      createdAt: at,
      doneAt: at,
    },
  });
  return id;
}
