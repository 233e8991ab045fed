import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GatewayCalls } from "@/lib/gateway/port";
import { cancelPayment } from "./cancel-payment";
import { capturePayment } from "./capture-payment";
import { changeAmount } from "./change-amount";
import type { Operated } from "./operate";
import { reauthorizePayment } from "./reauthorize-payment";
import { releaseCapture } from "./release-capture";
import { openShop, type Shop, yamatoSlip } from "./test-operations";

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

type Of = Awaited<ReturnType<Shop["paid"]>>["of"];
type Ready = { of: Of; orderNo: string; slipNo: string };
type Row = {
  verb: string;
  wish: keyof GatewayCalls;
  /** Brings a fresh authorisation to where the verb may be asked. */
  before?: (ready: Ready) => Promise<unknown>;
  ask: (ready: Ready) => Promise<{ ok: true; value: Operated } | { ok: false; refusal: { reason: string } }>;
  /** What stands in our row and at the gateway once it is done. */
  done: { state: string; amountYen?: number };
  there: { statusInfo: number; amountYen?: number };
};

const capture = ({ of, slipNo }: Ready) => capturePayment(shop.ctx, { ...of, slipNo, carrier: "yamato" });
const rows: Row[] = [
  {
    verb: "capture by Yamato",
    wish: "capture",
    ask: capture,
    done: { state: "CAPTURE_REQUESTED" },
    there: { statusInfo: 30 },
  },
  {
    verb: "capture by another carrier",
    wish: "capture",
    ask: ({ of, slipNo }) => capturePayment(shop.ctx, { ...of, slipNo, carrier: "other" }),
    done: { state: "CAPTURED" },
    there: { statusInfo: 31 },
  },
  {
    verb: "release the last slip",
    wish: "releaseCapture",
    before: capture,
    ask: ({ of, slipNo }) => releaseCapture(shop.ctx, { ...of, slipNo }),
    done: { state: "AUTHORIZED" },
    there: { statusInfo: 4 },
  },
  {
    verb: "cancel",
    wish: "cancel",
    ask: ({ of }) => cancelPayment(shop.ctx, of),
    done: { state: "CANCELLED" },
    there: { statusInfo: 40 },
  },
  {
    verb: "change the amount",
    wish: "changeAmount",
    ask: ({ of }) => changeAmount(shop.ctx, { ...of, amountYen: 980 }),
    done: { state: "AUTHORIZED", amountYen: 980 },
    there: { statusInfo: 4, amountYen: 980 },
  },
  {
    verb: "change the amount of a settled sale",
    wish: "changeAmount",
    before: ({ of, slipNo }) => capturePayment(shop.ctx, { ...of, slipNo, carrier: "other" }),
    ask: ({ of }) => changeAmount(shop.ctx, { ...of, amountYen: 980 }),
    done: { state: "CAPTURED", amountYen: 980 },
    there: { statusInfo: 31, amountYen: 980 },
  },
  {
    verb: "authorise a lapsed one again",
    wish: "reauthorize",
    before: async ({ of, orderNo }) => {
      shop.gateway.plantTrade(orderNo, { state: "cancelled", statusInfo: 40 });
      await shop.work(58 * 24 * 3_600);
      expect(await shop.row(of)).toMatchObject({ state: "LAPSED" });
    },
    ask: ({ of }) => reauthorizePayment(shop.ctx, of),
    done: { state: "AUTHORIZED" },
    there: { statusInfo: 4 },
  },
];

const timeOut = { is: "unknown", cause: "time-out" } as const;
const busy = { is: "no", reason: "busy", code: "Z010000000" } as const;
const night = { is: "no", reason: "night-window", code: "A070000000" } as const;
const strange = { is: "no", reason: "other", code: "X999999999", creditCode: "G99" } as const;

describe.each(rows)("$verb", ({ wish, before, ask, done, there }) => {
  async function ready() {
    const { of, orderNo } = await shop.paid();
    const ready = { of, orderNo, slipNo: yamatoSlip() };
    await before?.(ready);
    await shop.work();
    return { ready, asked: shop.gateway.count(wish), was: (await shop.row(of)).state };
  }
  const last = async ({ of }: Ready) => (await shop.operations(of)).at(-1);

  async function isDone({ of, orderNo }: Ready) {
    expect(await shop.row(of)).toMatchObject(done);
    expect(shop.gateway.trade(orderNo)).toMatchObject(there);
    expect((await shop.operations(of)).at(-1)).toMatchObject({ state: "YES", askAt: null });
  }

  test("yes", async () => {
    const { ready: one, asked } = await ready();
    expect(await ask(one)).toMatchObject({ ok: true, value: { is: "done" } });
    await shop.work();
    await isDone(one);
    expect(shop.gateway.count(wish) - asked).toBe(1);
    expect(
      await shop.told(
        (await shop.db.checkout.findFirstOrThrow({ where: { payments: { some: { id: one.of.paymentId } } } }))
          .linkId,
      ),
    ).toHaveLength(1);
  });

  test("no: said with the gateway's own codes, and nothing changed", async () => {
    const { ready: one, was } = await ready();
    shop.gateway.failNext(wish, strange);
    const refusal = { reason: "other", code: "X999999999", creditCode: "G99" };
    expect(await ask(one)).toEqual({ ok: false, refusal });
    expect(await shop.row(one.of)).toMatchObject({ state: was });
    expect(await last(one)).toMatchObject({ state: "NO", refusal: "other", code: "X999999999", askAt: null });
    expect(await ask(one), "it may be asked for again").toMatchObject({ ok: true });
  });

  test("the answer lost after it was done: found by inquiry, asked once", async () => {
    const { ready: one, asked } = await ready();
    shop.gateway.loseNext(wish);
    expect(await ask(one)).toEqual({ ok: true, value: { is: "checking" } });
    expect(await last(one)).toMatchObject({ state: "UNKNOWN" });
    expect(await ask(one)).toEqual({ ok: false, refusal: { reason: "operation-open" } });
    await shop.work();
    await isDone(one);
    expect(shop.gateway.count(wish) - asked).toBe(
      wish === "reauthorize" && done.state !== "AUTHORIZED" ? 2 : 1,
    );
  });

  test("lost before it arrived: unchanged, so it is repeated, once", async () => {
    const { ready: one, asked } = await ready();
    shop.gateway.failNext(wish, timeOut);
    expect(await ask(one)).toEqual({ ok: true, value: { is: "checking" } });
    await shop.work();
    await isDone(one);
    expect(shop.gateway.count(wish) - asked).toBe(2);
  });

  test("neither answer nor inquiry for an hour: nothing is repeated blindly, then it is done", async () => {
    const { ready: one, asked } = await ready();
    shop.gateway.failNext(wish, timeOut);
    await ask(one);
    for (let n = 0; n < 7; n++) shop.gateway.failNext("inquire", timeOut);
    await shop.work(2, 3, 10, 15, 30, 240);
    expect(shop.gateway.count(wish) - asked).toBe(1);
    expect(await last(one)).toMatchObject({ state: "UNKNOWN" });
    await shop.work(3_600);
    await isDone(one);
  });

  test("busy: nothing happened, the worker asks again", async () => {
    const { ready: one } = await ready();
    shop.gateway.failNext(wish, busy);
    expect(await ask(one)).toEqual({ ok: true, value: { is: "checking" } });
    await shop.work();
    await isDone(one);
  });

  test("night: scheduled for one o'clock in Japan, and done then", async () => {
    const { ready: one, was } = await ready();
    shop.gateway.failNext(wish, night);
    const answer = await ask(one);
    if (!answer.ok || answer.value.is !== "scheduled") throw new Error("Not scheduled");
    const { at } = answer.value;
    expect(at.toISOString()).toMatch(/T16:00:00\.000Z$/);
    const wait = (at.getTime() - shop.ctx.now().getTime()) / 1_000;
    expect(wait).toBeLessThanOrEqual(24 * 3_600);
    await shop.work(wait - 1);
    expect(await shop.row(one.of)).toMatchObject({ state: was });
    expect(await last(one)).toMatchObject({ state: "REQUESTED", scheduledAt: at });
    await shop.work(1);
    await isDone(one);
  });

  test("a process killed while it asked: the worker finds out", async () => {
    const { ready: one, asked } = await ready();
    shop.gateway.onNext(wish, async () => Promise.reject(new Error("killed")));
    await expect(ask(one)).rejects.toThrow("killed");
    await shop.work(39);
    expect(await last(one)).toMatchObject({ state: "SENT" });
    await shop.work(1);
    await isDone(one);
    expect(shop.gateway.count(wish) - asked).toBe(2);
  });

  test("20 at once: one is asked for, the others hear that it is", async () => {
    const { ready: one, asked } = await ready();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(one)));
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    await shop.work();
    await isDone(one);
    const operations = await shop.operations(one.of);
    expect(shop.gateway.count(wish) - asked).toBe(answers.filter(({ ok }) => ok).length);
    expect(operations.filter(({ state }) => !["YES", "NO"].includes(state))).toEqual([]);
  });

  test("another shop's: there is no such payment", async () => {
    const { ready: one, asked } = await ready();
    const { of: stranger } = await shop.paid();
    const theirs = { ...one, of: { ...one.of, merchantId: stranger.merchantId } };
    const answer = await ask(theirs);
    expect(answer.ok || answer.refusal.reason).toMatch(/^no-such-/);
    expect(shop.gateway.count(wish)).toBe(asked);
  });

  test("the ladder's end: after 24 hours a person is told, and it is asked no more", async () => {
    const { ready: one } = await ready();
    shop.gateway.onNext(wish, async () => timeOut);
    await ask(one);
    const deaf = setDeaf();
    await shop.work(2, 3, 10, 15, 30, 240, ...Array<number>(26).fill(3_600));
    deaf.end();
    expect(await last(one)).toMatchObject({ state: "UNKNOWN", askAt: null });
    const told = { action: "operation needs a person", merchantId: one.of.merchantId };
    expect(await shop.db.auditEntry.count({ where: told })).toBe(1);
  });
});

/** From now on no inquiry is answered. */
function setDeaf() {
  const { gateway } = shop;
  const inquire = gateway.inquire.bind(gateway);
  gateway.inquire = async () => timeOut;
  return {
    end: () => {
      gateway.inquire = inquire;
    },
  };
}
