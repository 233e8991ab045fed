import { expect, test } from "@playwright/test";
import { db } from "./arrange";
import { goodOrder, makeShop, postOrder, type Shop } from "./arrange-shop";
import { expectProblem, makePaid, read } from "./checkout-api/answers";
import { WALLET } from "./house";

const under = (key: string) => ({ "idempotency-key": key });

test("100 parallel equal posts under one key make one checkout, and all that are answered hear the same", async () => {
  const shop = await makeShop();
  const order = goodOrder(shop);
  const answers = await Promise.all(Array.from({ length: 100 }, () => postOrder(shop, order, under("a"))));
  const texts = new Set<string>();
  for (const answer of answers) {
    if (answer.status === 201) texts.add(await answer.text());
    else await expectProblem(answer, 409, "idempotency-in-flight");
  }
  expect(texts.size).toBe(1);
  expect(await db.checkout.count({ where: { merchantId: shop.merchantId } })).toBe(1);
  const replayed = await postOrder(shop, order, under("a"));
  expect(replayed.status).toBe(201);
  expect(replayed.headers.get("idempotent-replayed")).toBe("true");
  expect(texts).toContain(await replayed.text());
});

test("the same key: another body is 409; what failed validation is mended under it; a bad one is 400", async () => {
  const shop = await makeShop();
  const order = goodOrder(shop);
  await expectProblem(await postOrder(shop, { ...order, amountYen: 1 }, under("b")), 422, "sum-differs");
  expect((await postOrder(shop, order, under("b"))).status).toBe(201);
  const other = { ...order, cancelUrl: shop.origin };
  await expectProblem(await postOrder(shop, other, under("b")), 409, "idempotency-key-reused");
  await expectProblem(await postOrder(shop, order, under("two words")), 400, "idempotency-key-invalid");
});

test("every answer says how many are left of the minute", async () => {
  const shop = await makeShop();
  const lefts: number[] = [];
  for (const _again of [1, 2]) {
    const { headers } = await postOrder(shop, goodOrder(shop));
    lefts.push(Number(headers.get("ratelimit-remaining")));
  }
  expect(lefts[1]).toBe(Number(lefts[0]) - 1);
  await db.limit.update({ where: { key: `api:${shop.merchantId}` }, data: { count: 1_000_000 } });
  const refused = await postOrder(shop, goodOrder(shop));
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  await expectProblem(refused, 429, "rate-limited");
});

test("a shop lists its checkouts page by page, and ends one that is not paid", async () => {
  const shop = await makeShop();
  const opened: string[] = [];
  for (const _one of [1, 2, 3]) opened.push((await read(await postOrder(shop, goodOrder(shop)))).id);
  const first = await (await call(shop, "GET", "?limit=2")).json();
  const second = await (await call(shop, "GET", `?limit=2&cursor=${first.nextCursor}`)).json();
  const ids = [...first.data, ...second.data].map(({ id }: { id: string }) => id);
  expect(ids).toEqual(opened.toReversed());
  expect(second.nextCursor).toBeNull();
  await expectProblem(await call(shop, "GET", "?cursor=x"), 422, "invalid-field");

  const [ended = "", paid = ""] = opened;
  expect(await (await call(shop, "POST", `/${ended}/expire`)).json()).toMatchObject({ state: "expired" });
  await makePaid(paid);
  await expectProblem(await call(shop, "POST", `/${paid}/expire`), 409, "already-paid");
  const stranger = await makeShop();
  await expectProblem(await call(stranger, "POST", `/${opened[2]}/expire`), 404, "no-such-checkout");
});

function call({ apiKey }: Shop, method: string, rest: string): Promise<Response> {
  const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
  const body = method === "POST" ? "" : undefined;
  return fetch(`${WALLET}/api/v1/checkouts${rest}`, { method, headers, body });
}
