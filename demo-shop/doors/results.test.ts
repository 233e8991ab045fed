import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { openLedger } from "../ledger/open-ledger";
import { orderState } from "../orders/order-state";
import { buy, orderPageOf, resultBody, runShop, tell } from "../testing/run-shop";

test("a good result is answered 200 `0`, is on the disk by then, and pays the order", async () => {
  const { url, folder } = await runShop();
  const { no } = await buy(url);
  const body = resultBody(no);
  const answer = await tell(url, body, { "Kuroneko-Delivery-Id": "d-1", "Kuroneko-Attempt": "1" });
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe("0");

  const reread = await openLedger(folder);
  const file = reread.order(no);
  await reread.close();
  expect(file && orderState(file)).toBe("paid");
  expect(Buffer.from(file?.receipts[0]?.bodyBase64 ?? "", "base64").toString()).toBe(body);

  const page = await orderPageOf(url, no);
  expect(page).toContain("支払い済み");
  expect(page).not.toContain("kp-btn");
  expect(page).toContain(body.replaceAll("&", "&#38;"));
  expect(page).toMatch(/Kuroneko-Delivery-Id: d-1/i);
  expect(page).toContain("2026/11/24 12:04:05.678");
  expect(page).toContain("楽天カード");
});

test.each([
  ["14", "楽天カード"],
  ["9", "Visa"],
  ["98", "その他（コード 98）"],
  ["constructor", "その他（コード constructor）"],
])("settle_method %s reads %s and is taken", async (code, words) => {
  const { url } = await runShop();
  const { no } = await buy(url);
  const answer = await tell(url, resultBody(no, { settle_method: code }));
  expect(await answer.text()).toBe("0");
  expect(await orderPageOf(url, no)).toContain(`<dd>${words}<br>`);
});

test("repeats are recorded each time and counted once", async () => {
  const { url, shop } = await runShop();
  const { no } = await buy(url);
  const answers = await Promise.all([1, 2, 3].map(() => tell(url, resultBody(no))));
  for (const answer of answers) expect(await answer.text()).toBe("0");
  expect(shop.ledger.order(no)?.receipts).toHaveLength(3);
  const page = await orderPageOf(url, no);
  expect(page.match(/注文に反映した/g)).toHaveLength(1);
  expect(page.match(/同じ内容の再送/g)).toHaveLength(2);
});

test.each([
  ["failure then success", [false, true]],
  ["success then failure", [true, false]],
])("%s: the order is paid", async (_, sequence) => {
  const { url } = await runShop();
  const { no } = await buy(url);
  const failure = { settle_result: "2", settle_detail: "11" };
  for (const good of sequence) await tell(url, resultBody(no, good ? {} : failure));
  expect(await orderPageOf(url, no)).toContain("支払い済み");
});

test("a failure alone says so and leaves the way to pay open", async () => {
  const { url } = await runShop();
  const { no } = await buy(url);
  await tell(url, resultBody(no, { settle_result: "2", settle_detail: "11" }));
  const page = await orderPageOf(url, no);
  expect(page).toContain("支払えませんでした");
  expect(page).toContain('class="kp-btn"');
});

test.each([
  ["wrong-trader", { trader_code: "888888801" }],
  ["wrong-price", { settle_price: "2531" }],
  ["wrong-price", { settle_price: "02530" }],
])("%s is recorded, answered `1` and pays nothing", async (refusal, changes) => {
  const { url, shop } = await runShop();
  const { no } = await buy(url);
  const answer = await tell(url, resultBody(no, changes));
  expect(await answer.text()).toBe("1");
  const file = shop.ledger.order(no);
  expect(file?.receipts[0]?.refusal).toBe(refusal);
  expect(file && orderState(file)).toBe("waiting");
});

test("what fits no order is shown on the list, byte for byte", async () => {
  const { url } = await runShop();
  expect(await (await tell(url, resultBody("NOBODY"))).text()).toBe("1");
  expect(await (await tell(url, "order_no=%ZZ&\r\n日\\")).text()).toBe("1");
  const page = await (await fetch(`${url}/orders`)).text();
  expect(page).toContain("この番号の注文がない");
  expect(page).toContain("order_no=%ZZ&#38;\\x0d\\x0a\\xe6\\x97\\xa5\\x5c");
});

test("extra fields are tolerated, a missing one is not", async () => {
  const { url } = await runShop();
  const { no } = await buy(url);
  expect(await (await tell(url, resultBody(no, { res_payinfo_key: "x", __proto__: "y" }))).text()).toBe("0");
  expect(await (await tell(url, resultBody(no).replace("settle_method=14", ""))).text()).toBe("1");
});

test("64 KB are read, one byte more is not", async () => {
  const { url, shop } = await runShop();
  expect((await tell(url, "a".repeat(65_536))).status).toBe(200);
  expect((await tell(url, "a".repeat(65_537))).status).toBe(413);
  expect(shop.ledger.strays()).toHaveLength(1);
});

test("whatever the content type says, the bytes are kept", async () => {
  const { url } = await runShop();
  const { no } = await buy(url);
  const answer = await tell(url, resultBody(no), { "content-type": "application/json" });
  expect(await answer.text()).toBe("0");
});

test("with a secret the page says whether the signature is right", async () => {
  const { url } = await runShop({ resultSecret: "s3cret" });
  const { no } = await buy(url);
  const body = resultBody(no);
  const mac = createHmac("sha256", "s3cret").update(`1790000000.${body}`).digest("hex");
  await tell(url, body, { "Kuroneko-Signature": `t=1790000000,v1=${mac}` });
  expect(await orderPageOf(url, no)).toContain("署名は正しい");
  await tell(url, body, { "Kuroneko-Signature": `t=1790000001,v1=${mac}` });
  await tell(url, body);
  const page = await orderPageOf(url, no);
  expect(page).toContain("署名が合わない");
  expect(page).toContain("署名なし");
  expect(page).not.toContain("s3cret");
});
