import { expect, test } from "vitest";
import { opened, refused } from "../testing/fake-wallet";
import { buy, orderPageOf, runShop } from "../testing/run-shop";

test("buying opens a checkout by the contract and shows the way to the wallet as a link", async () => {
  const { url, wallet } = await runShop();
  const { no, page } = await buy(url, "book=neko&quantity=2&also=tsuki");
  expect(no).toMatch(/^HB-261124-[0-9A-Z]{6}$/);
  expect(wallet.asked).toHaveLength(1);
  expect(wallet.asked[0]).toMatchObject({ method: "POST", url: "/api/v1/checkouts" });
  expect(wallet.asked[0]?.headers.authorization).toBe("Bearer key-of-the-test");
  expect(wallet.asked[0]?.json).toEqual({
    orderNo: no,
    amountYen: 6160,
    law: {
      quantity: "書籍3冊",
      price: "6,160円（税・送料を含む）",
      payment: "ご注文と同時にお支払いいただきます。",
      delivery: "ご注文から3営業日以内に発送します。",
      period: "期間の定めはありません。",
      cancellation: "到着後8日以内は未読品に限り返品できます（送料はお客さま負担）。",
    },
    lines: [
      { name: "夜をわたる猫", quantity: 2, unitPriceYen: 1980 },
      { name: "月の活版所", quantity: 1, unitPriceYen: 1650 },
      { name: "送料", quantity: 1, unitPriceYen: 550 },
    ],
    buyer: { name: "星野 美緒", phone: "090-0000-0000", email: "mio@example.jp" },
    returnUrl: `http://shop.example/orders/${no}?back=1`,
    cancelUrl: `http://shop.example/orders/${no}?cancelled=1`,
    resultUrl: "http://shop.example/results",
  });
  expect(page).toContain(`<a class="kp-btn" href="http://wallet.example/pay/co-${no}">`);
  expect(page).toContain("支払い待ち");
  expect(page).toContain("6,160円");
});

test("a refusal is shown in words, with everything the wallet said, and can be tried again", async () => {
  const { url, wallet } = await runShop();
  const problem = {
    title: "金額が上限を超えています",
    detail: "カードは<300,000円>まで",
    code: "amount-too-high",
    field: "amountYen",
    trace: "x-77",
  };
  wallet.answer = refused(422, problem);
  const { no, page } = await buy(url);
  expect(page).toContain("金額が上限を超えています");
  expect(page).toContain("カードは&#60;300,000円&#62;まで");
  for (const said of ["amount-too-high", "amountYen", "HTTP 422", "x-77"]) expect(page).toContain(said);
  expect(page).not.toContain('kp-btn" href');

  wallet.answer = opened;
  await fetch(`${url}/orders/${no}/checkout`, { method: "POST" });
  const mended = await orderPageOf(url, no);
  expect(mended).toContain("http://wallet.example/pay/");
  expect(mended).not.toContain("金額が上限を超えています");
  expect(wallet.asked[1]?.json).toEqual(wallet.asked[0]?.json);
});

test.each([
  ["garbled", { status: 200, body: "<html>gateway</html>" }],
  [
    "a link that is no address",
    {
      status: 201,
      body: JSON.stringify({ id: "1", url: "javascript:alert(1)", state: "open", linkExpiresAt: "x" }),
    },
  ],
])("an answer that is %s becomes a sentence, not a link", async (_, answer) => {
  const { url, wallet } = await runShop();
  wallet.answer = () => answer;
  const { page } = await buy(url);
  expect(page).toContain("クロネコペイの返事を読めませんでした");
  expect(page).not.toContain('href="javascript:');
});

test("a wallet that is not there leaves an order to come back to", async () => {
  const { url } = await runShop({ walletApiUrl: "http://127.0.0.1:1" });
  const { page } = await buy(url);
  expect(page).toContain("クロネコペイにつながりませんでした");
  expect(page).toContain("支払いページをもう一度用意する");
});

test.each([
  "book=none&quantity=1",
  "book=neko&quantity=0",
  "book=neko&quantity=1.5",
  "book=neko&quantity=10",
  "book=neko&also=neko",
])("%s is no order", async (form) => {
  const { url, shop, wallet } = await runShop();
  const answer = await fetch(`${url}/orders`, { method: "POST", body: new URLSearchParams(form) });
  expect(answer.status).toBe(400);
  expect(shop.ledger.orders()).toEqual([]);
  expect(wallet.asked).toEqual([]);
});

test("another site cannot order in somebody's name", async () => {
  const { app, shop } = await runShop();
  const order = { method: "POST", url: "/orders", payload: "book=neko&quantity=1" } as const;
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const foreign = await app.inject({ ...order, headers: { ...form, "sec-fetch-site": "cross-site" } });
  expect(foreign.statusCode).toBe(403);
  expect(shop.ledger.orders()).toEqual([]);
  const own = await app.inject({ ...order, headers: { ...form, "sec-fetch-site": "same-origin" } });
  expect(own.statusCode).toBe(303);
});

test("what the browser says on its way back changes no state", async () => {
  const { url } = await runShop();
  const { no } = await buy(url);
  const back = await (await fetch(`${url}/orders/${no}?back=1`)).text();
  expect(back).toContain("お支払いの結果を待っています");
  expect(back).toContain("支払い待ち");
  const cancelled = await (await fetch(`${url}/orders/${no}?cancelled=1`)).text();
  expect(cancelled).toContain("お支払いをせずに戻りました");
  expect(cancelled).toContain("支払い待ち");
});

test("リンク方式: the wallet is not asked; the browser gets the whole form, in Shift_JIS, and may send it there", async () => {
  const { url, wallet } = await runShop();
  const placed = await fetch(`${url}/orders`, {
    method: "POST",
    body: new URLSearchParams("book=neko&quantity=1&by=link"),
    redirect: "manual",
  });
  expect(placed.status).toBe(303);
  const path = placed.headers.get("location") ?? "";
  expect(path).toMatch(/^\/orders\/HB-[^/]+\/link$/);
  expect(wallet.asked).toEqual([]);
  const answer = await fetch(url + path);
  expect(answer.headers.get("content-security-policy")).toContain(
    "form-action 'self' http://wallet.example;",
  );
  const page = await answer.text();
  const action = "http://wallet.example/test_gateway/settleSelectAction.gw";
  expect(page).toContain(`action="${action}" accept-charset="Shift_JIS"`);
  const sent = Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
  const no = decodeURIComponent(path.split("/")[2] ?? "");
  expect(sent).toMatchObject({
    TRS_MAP: "V_W02",
    trader_code: "777777701",
    order_no: no,
    settle_price: "2530",
  });
  expect(await orderPageOf(url, no)).toContain(`href="${path}"`);
});
