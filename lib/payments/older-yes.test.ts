import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { MerchantId } from "@/lib/merchants/rules";
import { capturePayment } from "./capture-payment";
import { pay } from "./pay";
import { releaseCapture } from "./release-capture";
import { settlePayments } from "./settle-payments";
import { openShop, type Shop, yamatoSlip } from "./test-operations";
import { openWorld, type World } from "./test-world";

let world: World;
let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());
afterAll(() => shop.close());

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

test("a capture that was held up, done again after its slip was taken back: what stands is seen at once", async () => {
  const one = await shop.paid();
  const slipNo = yamatoSlip();
  const held = shop.gateway.holdNext("capture");
  const first = capturePayment(shop.ctx, { ...one.of, slipNo, carrier: "yamato" });
  await held.reached;
  await shop.work(40, 2);
  await releaseCapture(shop.ctx, { ...one.of, slipNo });
  await shop.work();
  expect(await shop.stateOf(one)).toBe("AUTHORIZED");
  held.release();
  await first;
  await shop.work();
  expect(await shop.stateOf(one)).toBe("CAPTURE_REQUESTED");
});
