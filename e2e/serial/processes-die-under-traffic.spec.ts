import { expect, test } from "@playwright/test";
import { askShop } from "../arrange-order";
import { standing, tradesOfCheckout, yenStanding } from "../look-at-gateway";
import { CARD } from "../test-cards";
import { buyerIn, registerIn } from "./arrange-in-house";
import { type House, type ProcessName, startHouse } from "./start-house";
import { startTraffic } from "./traffic";

const LONG = process.env.PROOF_SIZE === "full";
const BUYERS = LONG ? 6 : 3;
const ROUNDS = LONG ? 4 : 1;
const PROCESSES: ProcessName[] = ["web", "worker", "sandbox", "demo shop"];
const UNSETTLED = ["CREATED", "AUTHORIZING", "COMPLETING", "UNKNOWN"] as const;

test("each process killed and started in turn while people pay: nothing lost, nothing charged twice", async () => {
  test.setTimeout(LONG ? 900_000 : 180_000);
  const house = await startHouse({ LIMIT_REGISTRATIONS_SOURCE_HOUR: "100000" });
  try {
    const buyers = await Promise.all(Array.from({ length: BUYERS }, () => buyerIn(house)));
    for (const [at, buyer] of buyers.entries()) {
      await registerIn(house, buyer, at % 2 === 0 ? CARD.rakuten : CARD.mastercard);
    }
    const traffic = startTraffic(house, buyers);
    for (let round = 0; round < ROUNDS; round++)
      for (const name of PROCESSES) await killUnderTraffic(house, name, traffic);
    const orders = await traffic.stop();
    await settleAll(house);
    await expectNothingLost(house, orders);
    for (const buyer of buyers) expect(await yenStanding(buyer, house)).toBe(0);
  } finally {
    await house.stop();
  }
});

/** Not before something was paid since the last time, and the same again after it is back. */
async function killUnderTraffic(house: House, name: ProcessName, traffic: ReturnType<typeof startTraffic>) {
  const before = traffic.paid();
  await expect.poll(() => traffic.paid() - before, { timeout: 60_000 }).toBeGreaterThan(1);
  await house.kill(name);
  const tries = traffic.tries();
  await expect.poll(() => traffic.tries() - tries).toBeGreaterThan(BUYERS);
  await house.start(name);
  const after = traffic.paid();
  await expect.poll(() => traffic.paid() - after, { timeout: 60_000 }).toBeGreaterThan(1);
}

/** The ladder and the delivery schedule follow the installation's clock; some answers take a minute of it. */
async function settleAll(house: House) {
  await expect(async () => {
    await house.advance(60);
    const open = { state: { in: [...UNSETTLED] } };
    expect(await house.db.payment.count({ where: open })).toBe(0);
    expect(await house.db.delivery.count({ where: { state: "DUE" } })).toBe(0);
    expect(await house.db.cardRegistration.count({ where: { oneYen: "STANDING" } })).toBe(0);
    expect(await house.db.paymentOperation.count({ where: { state: { in: ["REQUESTED", "SENT"] } } })).toBe(
      0,
    );
  }).toPass({ timeout: 60_000, intervals: [1_000] });
}

/** For every order: charged at most once, paid here exactly when charged there, and the shop heard it in order. */
async function expectNothingLost(house: House, orders: { id: string; orderNo: string }[]) {
  expect(orders.length).toBeGreaterThan(8);
  for (const { id, orderNo } of orders) {
    const checkout = await house.db.checkout.findUniqueOrThrow({
      where: { linkId: id },
      include: { livePayment: true, deliveries: { orderBy: { sequence: "asc" } } },
    });
    const charged = standing(await tradesOfCheckout(id, house)).length;
    const paid = checkout.livePayment?.state === "AUTHORIZED" ? 1 : 0;
    const told = (await askShop(orderNo, house.shop)).results.filter(({ counted }) => counted);
    const bodies = told.map(({ body }) => body);
    expect({ orderNo, charged, told: told.length }).toEqual({ orderNo, charged: paid, told: paid });
    expect(bodies, `results of ${orderNo}, in order`).toEqual(checkout.deliveries.map(({ body }) => body));
  }
}
