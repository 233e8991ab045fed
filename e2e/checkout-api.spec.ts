import { expect, test } from "@playwright/test";
import { randomId } from "@/lib/random-id";
import { db } from "./arrange";
import { goodOrder, makeShop, postOrder } from "./arrange-shop";
import { expectProblem, makePaid, read } from "./checkout-api/answers";
import { faults } from "./checkout-api/faults";
import { WALLET } from "./house";

test("opens a checkout and tells of it", async () => {
  const shop = await makeShop();
  const order = goodOrder(shop);
  const before = Date.now();
  const answer = await postOrder(shop, order);
  expect(answer.status).toBe(201);
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  const opened = await read(answer);
  expect(opened).toMatchObject({ state: "open", url: `${WALLET}/pay/${opened.id}` });
  expect(opened.id).toMatch(/^[\w-]{22,}$/);
  const lives = new Date(String(opened.linkExpiresAt)).getTime() - before;
  expect(Math.abs(lives - 24 * 3_600_000)).toBeLessThan(60_000);

  const asked = await ask(shop.apiKey, opened.id);
  expect(asked.status).toBe(200);
  expect(await read(asked)).toEqual(opened);
});

test("refuses every key but the shop's own", async () => {
  const shop = await makeShop();
  const revoked = await makeShop();
  await db.apiKey.updateMany({ where: { merchantId: revoked.merchantId }, data: { revokedAt: new Date() } });
  const { id } = await read(await postOrder(shop, goodOrder(shop)));
  for (const authorization of [
    "",
    "Bearer ",
    `Basic ${shop.apiKey}`,
    `Bearer ${shop.apiKey}x`,
    `Bearer ${revoked.apiKey}`,
  ]) {
    await expectProblem(await postOrder(shop, goodOrder(shop), { authorization }), 401, "unauthorized");
    const asked = await fetch(`${WALLET}/api/v1/checkouts/${id}`, { headers: { authorization } });
    await expectProblem(asked, 401, "unauthorized");
  }
  const stranger = await makeShop();
  await expectProblem(await ask(stranger.apiKey, id), 404, "no-such-checkout");
  await expectProblem(await ask(shop.apiKey, randomId()), 404, "no-such-checkout");
});

test("a cookie of a signed-in person opens nothing", async () => {
  const shop = await makeShop();
  const given = { authorization: "", cookie: "next-auth.session-token=anything" };
  await expectProblem(await postOrder(shop, goodOrder(shop), given), 401, "unauthorized");
});

for (const { why, change, field, code } of faults) {
  test(`422: ${why}`, async () => {
    const shop = await makeShop();
    const order = { ...goodOrder(shop), ...change(shop) };
    const problem = await expectProblem(await postOrder(shop, order), 422, code);
    expect(problem.field).toBe(field);
    expect(await db.checkout.count({ where: { merchantId: shop.merchantId } })).toBe(0);
  });
}

test("takes what is just within the rules", async () => {
  const shop = await makeShop();
  const one = { lines: [{ name: "栞", quantity: 1, unitPriceYen: 1 }], amountYen: 1 };
  const most = { lines: [{ name: "全集", quantity: 1, unitPriceYen: 300_000 }], amountYen: 300_000 };
  const sorts = [
    { orderNo: `A0#-*/<>:@${randomId().slice(0, 13).toUpperCase()}` },
    one,
    most,
    { resultUrl: undefined },
    { buyer: {} },
    { buyer: { name: "星野 澪", phone: "090-1234-5678", email: "mio@example.com" } },
    {
      lines: [
        { name: "本", quantity: 1, unitPriceYen: 5000 },
        { name: "割引", quantity: 1, unitPriceYen: -820 },
      ],
    },
  ];
  for (const sort of sorts)
    expect((await postOrder(shop, { ...goodOrder(shop), ...sort })).status, JSON.stringify(sort)).toBe(201);
});

test("a body that is no JSON object of UTF-8 is refused", async () => {
  const shop = await makeShop();
  const text = JSON.stringify(goodOrder(shop));
  await expectProblem(await postOrder(shop, text, { "content-type": "text/plain" }), 415, "not-json");
  await expectProblem(await postOrder(shop, text.slice(1)), 415, "not-json");
  for (const nonsense of ["null", "[]", '"x"', "1"])
    await expectProblem(await postOrder(shop, nonsense), 422, "invalid-field");
});

test("the same order number while it is open: same content is the same checkout, other content is 409", async () => {
  const shop = await makeShop();
  const order = goodOrder(shop);
  const first = await read(await postOrder(shop, order));
  const again = await postOrder(shop, order);
  expect(again.status).toBe(200);
  expect(await read(again)).toEqual(first);
  const others = [
    { returnUrl: `${shop.origin}/elsewhere` },
    { buyer: { name: "別の人" } },
    { resultUrl: undefined },
    { amountYen: 4181, lines: [...order.lines, { name: "袋", quantity: 1, unitPriceYen: 1 }] },
  ];
  for (const other of others)
    await expectProblem(await postOrder(shop, { ...order, ...other }), 409, "different-content");
  expect(await db.checkout.count({ where: { merchantId: shop.merchantId } })).toBe(1);
});

test("another shop may use the same order number", async () => {
  const [shop, other] = [await makeShop(), await makeShop()];
  const order = goodOrder(shop);
  const first = await read(await postOrder(shop, order));
  const second = await postOrder(other, { ...goodOrder(other), orderNo: order.orderNo });
  expect(second.status).toBe(201);
  expect((await read(second)).id).not.toBe(first.id);
});

for (const ended of ["EXPIRED", "CANCELLED"] as const) {
  test(`an ${ended.toLowerCase()} order opens again: the same row, a new id, other content welcome`, async () => {
    const shop = await makeShop();
    const order = goodOrder(shop);
    const first = await read(await postOrder(shop, order));
    const row = await db.checkout.update({ where: { linkId: first.id }, data: { state: ended } });
    expect(await read(await ask(shop.apiKey, first.id))).toMatchObject({ state: ended.toLowerCase() });
    const again = await postOrder(shop, { ...order, cancelUrl: `${shop.origin}/basket` });
    expect(again.status).toBe(201);
    const renewed = await read(again);
    expect(renewed.id).not.toBe(first.id);
    expect(renewed.state).toBe("open");
    expect(await db.checkout.findUniqueOrThrow({ where: { linkId: renewed.id } })).toMatchObject({
      id: row.id,
    });
    await expectProblem(await ask(shop.apiKey, first.id), 404, "no-such-checkout");
  });
}

test("a link that ran out counts as expired before anybody tidied up", async () => {
  const shop = await makeShop();
  const order = goodOrder(shop);
  const first = await read(await postOrder(shop, order));
  await db.checkout.update({
    where: { linkId: first.id },
    data: { linkExpiresAt: new Date(Date.now() - 1) },
  });
  expect((await read(await postOrder(shop, order))).id).not.toBe(first.id);
});

test("a paid order is 409, whatever its content", async () => {
  const shop = await makeShop();
  const order = goodOrder(shop);
  const { id } = await read(await postOrder(shop, order));
  await makePaid(id);
  expect(await read(await ask(shop.apiKey, id))).toMatchObject({ state: "paid" });
  await expectProblem(await postOrder(shop, order), 409, "already-paid");
  await expectProblem(await postOrder(shop, { ...order, cancelUrl: shop.origin }), 409, "already-paid");
});

test("parallel posts of one order make one row", async () => {
  const shop = await makeShop();
  const order = goodOrder(shop);
  const answers = await Promise.all(Array.from({ length: 20 }, () => postOrder(shop, order)));
  const ids = await Promise.all(answers.map(async (answer) => (await read(answer)).id));
  expect(new Set(ids).size).toBe(1);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    ...Array(19).fill(200),
    201,
  ]);
  expect(await db.checkout.count({ where: { merchantId: shop.merchantId } })).toBe(1);
});

test("of parallel posts that differ one wins and the others hear of it", async () => {
  const shop = await makeShop();
  const order = goodOrder(shop);
  const wishes = Array.from({ length: 10 }, (_, at) => ({ ...order, cancelUrl: `${shop.origin}/${at}` }));
  const statuses = (await Promise.all(wishes.map((wish) => postOrder(shop, wish)))).map((one) => one.status);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([201, ...Array(9).fill(409)]);
});

function ask(apiKey: string, id: string): Promise<Response> {
  return fetch(`${WALLET}/api/v1/checkouts/${id}`, { headers: { authorization: `Bearer ${apiKey}` } });
}
