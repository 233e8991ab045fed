import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { randomId } from "@/lib/random-id";
import { applyResult } from "./apply-result";
import { pay } from "./pay";
import { requestCancel } from "./request-cancel";
import { STATES, UNDECIDED } from "./rules";
import { startPayment } from "./start-payment";
import { openWorld, startOf, type World } from "./test-world";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

type State = keyof typeof STATES;
const states = Object.keys(STATES) as State[];

async function started() {
  const { wish } = await world.arrange();
  const start = await startPayment(world.ctx, startOf(wish));
  if (!start.ok) throw new Error("Did not start");
  return { wish, payment: start.value };
}

test("property: whatever is asked for in whatever order, only moves of the table happen, each with its event", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...states), { maxLength: 8 }), async (wanted) => {
      const { wish, payment } = await started();
      let at: State = "AUTHORIZING";
      const walk: [State, State][] = [["CREATED", "AUTHORIZING"]];
      for (const to of wanted) {
        const allowed = STATES[at].moves.includes(to);
        const change =
          to === "CHALLENGED"
            ? { to, challenge: { id: randomId(), html: "h", challengeToken: "t" } }
            : { to };
        expect(await applyResult(world.ctx, payment.id, change)).toBe(allowed);
        if (!allowed) continue;
        walk.push([at, to]);
        at = to;
      }
      const events = await world.db.paymentEvent.findMany({
        where: { paymentId: payment.id },
        orderBy: { sequence: "asc" },
      });
      expect(events.map(({ from, to }) => [from, to])).toEqual(walk);
      expect(events.map(({ sequence }) => sequence)).toEqual(walk.map((_, n) => n + 1));
      expect((await world.live(wish.linkId))?.id ?? null).toBe(STATES[at].holds ? payment.id : null);
      const firstYes = walk.filter(([from, to]) => STATES[to].paid && UNDECIDED.includes(from));
      expect(await world.told(wish.linkId)).toHaveLength(firstYes.length);
    }),
    { numRuns: 40 },
  );
});

test("20 parallel results for one payment: one event, one delivery, one mail", async () => {
  const { wish, payment } = await started();
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      applyResult(world.ctx, payment.id, {
        to: n % 2 ? "AUTHORIZED" : "DECLINED",
        facts: { settleMethod: 9 },
      }),
    ),
  );
  expect(results.filter(Boolean)).toHaveLength(1);
  expect(await world.db.paymentEvent.count({ where: { paymentId: payment.id } })).toBe(2);
  const paid = (await world.live(wish.linkId))?.state === "AUTHORIZED";
  expect(await world.told(wish.linkId)).toHaveLength(paid ? 1 : 0);
});

test("settleMethod is kept verbatim, whatever integer it is, and never taken for a brand", async () => {
  const { wish, payment } = await started();
  await applyResult(world.ctx, payment.id, { to: "AUTHORIZED", facts: { settleMethod: 12345 } });
  expect(await world.live(wish.linkId)).toMatchObject({ settleMethod: 12345, brand: "VISA" });
});

test("a failing outbox takes the new state back with it", async () => {
  const { wish, payment } = await started();
  await world.db
    .$executeRaw`UPDATE "Checkout" SET "resultUrl" = 'https://shop.example/results' WHERE "linkId" = ${wish.linkId}`;
  const twin = await world.db.checkout.findUniqueOrThrow({ where: { linkId: wish.linkId } });
  await world.db.delivery.create({
    data: {
      id: randomId(),
      merchantId: twin.merchantId,
      checkoutId: twin.id,
      sequence: 2,
      url: "u",
      body: "b",
      dueAt: world.ctx.now(),
      createdAt: world.ctx.now(),
    },
  });
  await expect(applyResult(world.ctx, payment.id, { to: "AUTHORIZED" })).rejects.toThrow();
  expect(await world.live(wish.linkId)).toMatchObject({ state: "AUTHORIZING", eventCount: 1 });
});

test("the database itself refuses", async () => {
  const { wish, payment } = await started();
  const { checkoutId, userId, merchantId, gatewayOrderNo } = payment;
  const at = world.ctx.now();
  const row = {
    checkoutId,
    userId,
    merchantId,
    amountYen: 1,
    createdAt: at,
    updatedAt: at,
    state: "AUTHORIZING" as const,
  };
  const second = world.db.payment.create({ data: { ...row, id: randomId(), gatewayOrderNo: randomId() } });
  await expect(second, "a second live payment of one checkout").rejects.toThrow();
  const sameNumber = world.db.payment.create({
    data: { ...row, state: "DECLINED", id: randomId(), gatewayOrderNo },
  });
  await expect(sameNumber, "a gateway order number twice").rejects.toThrow();
  for (const amountYen of [0, 10_000_000]) {
    const update = world.db.payment.update({ where: { id: payment.id }, data: { amountYen } });
    await expect(update, `${amountYen} yen`).rejects.toThrow();
  }
  const other = await world.arrange();
  const stolen = world.db.checkout.update({
    where: { linkId: other.wish.linkId },
    data: { livePaymentId: payment.id },
  });
  await expect(stolen, "one payment live in two checkouts").rejects.toThrow();
  const where = { paymentId_sequence: { paymentId: payment.id, sequence: 1 } };
  const rewrite = world.db.paymentEvent.update({ where, data: { to: "DECLINED" } });
  await expect(rewrite, "an event rewritten").rejects.toThrow();
  await expect(world.db.paymentEvent.delete({ where }), "an event deleted").rejects.toThrow();
  const cancel = { paymentId: payment.id, requestedBy: "worker", reason: "test", at };
  expect([await requestCancel(world.db, cancel), await requestCancel(world.db, cancel)]).toEqual([
    true,
    false,
  ]);
  const first = await world.db.paymentOperation.findFirstOrThrow({ where: { paymentId: payment.id } });
  const twice = world.db.paymentOperation.create({ data: { ...first, id: randomId(), wish: {} } });
  await expect(twice, "two open operations").rejects.toThrow();
  expect(await pay(world.ctx, wish)).toEqual({ ok: false, refusal: "not-open" });
});
