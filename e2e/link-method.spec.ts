import { randomId } from "@/lib/random-id";
import { db } from "./arrange";
import { makePaid } from "./checkout-api/answers";
import { fillDetails, pressAdd, typeCard } from "./drive/card-entry";
import { expectPaid, payButton } from "./drive/pay-page";
import { leaveOffer, signInByMail } from "./drive/sign-in";
import { expect, test } from "./fixtures";
import { SHOP, WALLET } from "./house";
import { knock } from "./knock";
import { faults, kept } from "./link-method/faults";
import { type Form, goodForm, makeLinkShop, sendForm } from "./link-method/form";
import { look } from "./look";
import { CARD } from "./test-cards";

test("a book is bought by the form alone, and the shop's return_url hears of it", async ({ page }) => {
  await page.goto(`${SHOP}/books/neko`);
  await page.getByRole("button", { name: "リンク方式で支払う" }).click();
  await page.waitForURL(/\/orders\/[^/]+\/link$/);
  await look(page, "shop link form");
  await page.getByRole("button", { name: "クロネコペイで支払う" }).click();

  await page.waitForURL(`${WALLET}/pay/*`);
  await expect(page.getByText("夜をわたる猫、送料").first()).toBeVisible();
  const payPage = page.url();
  await page.getByRole("link", { name: "ログインして支払う" }).click();
  await signInByMail(page, `link-${randomId()}@example.com`);
  await leaveOffer(page);
  await page.getByRole("link", { name: "カードを登録して支払う" }).click();
  await expect(page.getByRole("textbox", { name: "お名前" })).toHaveValue("星野 美緒");
  await fillDetails(page);
  await typeCard(page, { number: CARD.rakuten });
  await pressAdd(page);
  await page.waitForURL(payPage);
  await payButton(page).click();
  await expectPaid(page);

  await page.getByRole("link", { name: "星屑書房へ戻る" }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("お支払いを確認しました")).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test("a form that breaks a rule opens nothing, and the page names the field", async () => {
  const shop = await makeLinkShop();
  for (const { field, fault, value } of faults) {
    const sent = typeof value === "function" ? value(shop) : value;
    const { address, page } = await refused({ ...goodForm(shop), [field]: sent });
    expect({ value: sent, field: address.get("field"), fault: address.get("fault") }).toEqual({
      value: sent,
      field,
      fault,
    });
    expect(page.status).toBe(200);
    expect(page.text).toContain("お支払い画面を開けませんでした");
    expect(page.text).toContain(`>${field}</span>`);
  }
  expect(await db.checkout.count({ where: { merchantId: shop.merchantId } })).toBe(0);
});

test("what is just within the rules is taken", async () => {
  const shop = await makeLinkShop();
  for (const change of kept) await opened({ ...goodForm(shop), ...change });
});

test("what the form says is what the checkout holds, in either shape", async () => {
  const shop = await makeLinkShop();
  for (const shape of ["test", "live"] as const) {
    const form = goodForm(shop);
    const linkId = await opened(form, shape);
    expect(await db.checkout.findUniqueOrThrow({ where: { linkId } })).toMatchObject({
      merchantId: shop.merchantId,
      merchantOrderNo: form.order_no,
      amountYen: 4180,
      lines: [{ name: "夜をわたる猫 ①髙", quantity: 1, unitPriceYen: 4180 }],
      prefill: { name: "星野 澪", phone: "090-1234-5678", email: "mio@example.jp" },
      returnUrl: form.success_url,
      failureUrl: form.failure_url,
      cancelUrl: form.cancel_url,
      resultUrl: form.return_url,
      ways: ["CARD", "ONE_OFF"],
    });
  }
});

test("the same order again is the same checkout, another content is refused, and so is an order that was paid", async () => {
  const shop = await makeLinkShop();
  const form = goodForm(shop);
  const linkId = await opened(form);
  expect(await opened(form)).toBe(linkId);
  const other = await refused({ ...form, settle_price: "1" });
  expect(other.address.get("fault")).toBe("different-content");
  const past = new Date(Date.now() - 1_000);
  await db.checkout.update({ where: { linkId }, data: { state: "EXPIRED", linkExpiresAt: past } });
  const { address, page } = await ended(linkId, form);
  expect(address).toBe(form.failure_url);
  expect(page).toContain("お支払いの時間が過ぎました");
  const renewed = await opened(form);
  expect(renewed).not.toBe(linkId);
  await makePaid(renewed);
  expect((await refused(form)).address.get("fault")).toBe("already-paid");
});

test("no cookie is read or set, no script of the shop's runs, and only a POST comes in", async () => {
  const shop = await makeLinkShop();
  const answer = await sendForm(goodForm(shop), {
    headers: { cookie: "next-auth.session-token=x", origin: "null" },
  });
  expect(answer.status).toBe(303);
  expect(answer.headers["set-cookie"]).toBeUndefined();
  for (const path of ["/test_gateway/settleSelectAction.gw", "/webcollect/settleSelectAction.gw"])
    expect((await knock(path)).status).toBe(405);
  for (const path of ["/link/test", "/link/live"]) expect((await knock(path)).status, path).toBe(404);
});

test("a body that is no Shift_JIS is told so; the page shows nothing but words of ours", async () => {
  const body = new URLSearchParams({ TRS_MAP: "V_W02", goods_name: "夜をわたる猫" }).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await knock("/webcollect/settleSelectAction.gw", { method: "POST", headers, body });
  expect(answer.headers.location).toBe("/link/cannot-open?fault=not-shift-jis");
  const made = await knock("/link/cannot-open?fault=%3Cb%3Eevil&field=constructor");
  expect(made.status).toBe(200);
  expect(/<main.*<\/main>/s.exec(made.text)?.[0]).not.toMatch(/evil|constructor/);
});

test("the page that names a field, looked at", async ({ page }) => {
  await page.goto("/link/cannot-open?fault=origin-not-registered&field=success_url");
  await expect(page.getByText("決済完了後の戻り先")).toBeVisible();
  await look(page, "link cannot open");
});

async function opened(form: Form, shape: "test" | "live" = "test"): Promise<string> {
  const answer = await sendForm(form, { shape });
  expect(answer.status, JSON.stringify(form)).toBe(303);
  expect(answer.headers.location, JSON.stringify(form)).toMatch(/^\/pay\/[a-z2-7]{26}$/);
  return answer.headers.location?.slice("/pay/".length) ?? "";
}

async function refused(form: Form) {
  const { status, headers } = await sendForm(form);
  expect(status).toBe(303);
  const location = headers.location ?? "";
  expect(location, JSON.stringify(form)).toMatch(/^\/link\/cannot-open\?/);
  return { address: new URLSearchParams(location.split("?")[1]), page: await knock(location) };
}

/** Where the page of an ended order leads, read as a browser without scripts reads it. */
async function ended(linkId: string, form: Form) {
  const { text } = await knock(`/pay/${linkId}`);
  const address = [form.failure_url, form.cancel_url].find((one) => text.includes(`href="${one}"`));
  return { address, page: text };
}
