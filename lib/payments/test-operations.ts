import type { MemoryCard } from "@/lib/gateway/memory/world";
import type { MerchantId } from "@/lib/merchants/rules";
import type { Prisma } from "@/prisma/generated/client";
import { followPayments } from "./follow-payments";
import { hearResult } from "./hear-result";
import { pay } from "./pay";
import { runOperations } from "./run-operations";
import { settlePayments } from "./settle-payments";
import { openWorld } from "./test-world";

/** The test world with payments that stand, and a worker. */
export async function openShop() {
  const world = await openWorld();

  /** A payment of 4,180 yen, authorised, and whose it is. */
  async function paid(
    card: Partial<MemoryCard> = {},
    checkout: Partial<Prisma.CheckoutUncheckedCreateInput> = {},
  ) {
    const arranged = await world.arrange(card, checkout);
    await pay(world.ctx, arranged.wish);
    const payment = await world.live(arranged.wish.linkId);
    if (payment?.state !== "AUTHORIZED") throw new Error(`Not authorised but ${payment?.state}`);
    const of = { merchantId: payment.merchantId as MerchantId, paymentId: payment.id };
    return { ...arranged, of, orderNo: payment.gatewayOrderNo };
  }

  /** The worker, now and after each of these seconds, until nothing is due. */
  async function work(...seconds: number[]) {
    const jobs = [settlePayments, runOperations, followPayments];
    for (const wait of [0, ...seconds]) {
      world.pass(wait * 1_000);
      for (const job of jobs) while ((await job(world.ctx)) > 0);
    }
  }

  const row = ({ paymentId: id }: { paymentId: string }) =>
    world.db.payment.findUniqueOrThrow({ where: { id } });
  const stateOf = async ({ of }: { of: { paymentId: string } }) => (await row(of)).state;
  /** As the gateway tells a result. */
  const hear = ({ orderNo }: { orderNo: string }, amountYen = 4_180) =>
    hearResult(world.ctx, { orderNo, amountYen });
  const operations = ({ paymentId }: { paymentId: string }) =>
    world.db.paymentOperation.findMany({ where: { paymentId }, orderBy: { createdAt: "asc" } });
  const events = async ({ paymentId }: { paymentId: string }) =>
    (await world.db.paymentEvent.findMany({ where: { paymentId }, orderBy: { sequence: "asc" } })).map(
      ({ to }) => to,
    );

  return { ...world, paid, work, row, stateOf, hear, operations, events };
}

export type Shop = Awaited<ReturnType<typeof openShop>>;
export type Sale = Awaited<ReturnType<Shop["paid"]>>;

/** Twelve digits with the right last one (protocol § 10); another one at each call. */
export function yamatoSlip(): string {
  const digits = String(10_000_000_000 + Math.floor(Math.random() * 89_999_999_999));
  return digits + (Number(digits) % 7);
}
