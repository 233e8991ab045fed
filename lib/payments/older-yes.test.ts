import { afterEach, beforeEach, expect, test } from "vitest";
import type { MerchantId } from "@/lib/merchants/rules";
import { capturePayment } from "./capture-payment";
import { pay } from "./pay";
import { settlePayments } from "./settle-payments";
import { yamatoSlip } from "./test-operations";
import { openWorld, type World } from "./test-world";

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

/** The next inquiry is read, then the process stands still until another worker has settled the payment and the shop captured it. */
function captureMeanwhile(linkId: string) {
  world.gateway.onNext("inquire", async (proceed) => {
    const old = await proceed();
    world.pass(61_000);
    while ((await settlePayments(world.ctx)) > 0);
    const [payment] = await world.payments(linkId);
    const of = { merchantId: payment?.merchantId as MerchantId, paymentId: payment?.id ?? "" };
    await capturePayment(world.ctx, { ...of, slipNo: yamatoSlip(), carrier: "yamato" });
    return old;
  });
}

test("a yes of the press, older than what the shop did since: the payment stays captured", async () => {
  const { wish } = await world.arrange();
  captureMeanwhile(wish.linkId);
  await pay(world.ctx, wish);
  expect(await world.payments(wish.linkId)).toMatchObject([{ state: "CAPTURE_REQUESTED" }]);
  expect(await world.told(wish.linkId)).toHaveLength(1);
});

test("the same of a worker on the ladder", async () => {
  const { wish } = await world.arrange({ outcome: "lost-after" });
  await pay(world.ctx, wish);
  captureMeanwhile(wish.linkId);
  await settlePayments(world.ctx);
  expect(await world.payments(wish.linkId)).toMatchObject([{ state: "CAPTURE_REQUESTED" }]);
  expect(await world.told(wish.linkId)).toHaveLength(1);
});
