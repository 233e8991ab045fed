import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { randomId } from "@/lib/random-id";
import { db } from "./arrange";
import { orderAtShop } from "./arrange-order";
import { findCardSecrets } from "./card-number-search";
import { addCard, cardFrame, confirmByCode, fillDetails, pressAdd, typeCard } from "./drive/card-entry";
import { expectPaid, payButton } from "./drive/pay-page";
import { leaveOffer, signInByMail } from "./drive/sign-in";
import { expect, test } from "./fixtures";
import { expectNoYenStanding } from "./look-at-gateway";
import { plantAndFind } from "./secrecy/plant";
import { type Heard, Traffic } from "./secrecy/record-traffic";
import { whatTheHouseKeeps } from "./secrecy/what-the-house-keeps";

const RAKUTEN = "4999140000000017";
const AMEX = "378282246310005";
const REFUSED = "4999090000002127";
const MISTYPED = "5555555555554445";
const MASTERCARD = "5555555555554444";
const numbers = [RAKUTEN, AMEX, REFUSED, MISTYPED, MASTERCARD];
const KEPT = "カードを登録しました";

test("card numbers and security codes are in the browser's frame and at the gateway, and nowhere else", async ({
  page,
  context,
}) => {
  test.slow();
  const traffic = new Traffic();
  await traffic.watch(context);
  const code = randomCode();
  const secrets = { numbers, codes: [code] };
  await plantAndFind(page, traffic, AMEX, code);

  const email = `${randomId()}@example.com`;
  await page.goto("/sign-in");
  await signInByMail(page, email);
  await leaveOffer(page);
  await expect(page).toHaveURL(/\/cards$/);
  await keepThree(page, traffic, code);
  await payLarge(page, traffic, code);
  await expectNoYenStanding(await db.user.findUniqueOrThrow({ where: { email } }));

  expect(search(await traffic.toTokenAddress(), { numbers: [], codes: [code] })).not.toEqual([]);
  for (const number of [RAKUTEN, AMEX, REFUSED, MASTERCARD])
    expect(search(await traffic.toTokenAddress(), { numbers: [number], codes: [] })).not.toEqual([]);
  const [heard, kept] = [await traffic.elsewhere(), await whatTheHouseKeeps()];
  expect(heard.length).toBeGreaterThan(50);
  expect(kept.map(({ where }) => where)).toEqual(
    expect.arrayContaining([
      'table public."Mail"',
      'table public."GatewayCall"',
      "log web.log",
      "log worker.log",
    ]),
  );
  expect(kept.find(({ where }) => where.includes('"Mail"'))?.text).toContain(email);
  expect(search([...heard, ...kept], secrets)).toEqual([]);
});

async function keepThree(page: Page, traffic: Traffic, code: string) {
  await page.goto("/cards/add");
  await fillDetails(page);
  await typeCard(page, { number: "４９９９ー１４００　0000-0017", code: "１２３" });
  await traffic.lookInto(page);
  await pressAdd(page);
  await expect(page.getByText(KEPT)).toBeVisible();
  await traffic.lookInto(page);

  await page.goto("/cards/add");
  await addCard(page, { number: MISTYPED });
  await expect(page.locator("#error-summary")).toContainText("カード番号が正しくありません");
  await traffic.lookInto(page);
  await addCard(page, { number: AMEX, code });
  await expect(page.getByText(KEPT)).toBeVisible();

  await page.goto("/cards/add");
  await addCard(page, { number: REFUSED });
  await expect(page.locator("#error-summary")).toBeVisible();
  await traffic.lookInto(page);
  await addCard(page, { number: MASTERCARD });
  await expect(page.getByText(KEPT)).toBeVisible();
  await traffic.lookInto(page);
}

async function payLarge(page: Page, traffic: Traffic, code: string) {
  const order = await orderAtShop({ amountYen: 60_000 });
  await page.goto(order.url);
  await page.getByRole("radio", { name: /0005/ }).check();
  await payButton(page).click();
  await cardFrame(page).getByRole("textbox", { name: "セキュリティコード" }).fill(code);
  await traffic.lookInto(page);
  await confirmByCode(page, code);
  await expectPaid(page);
  await traffic.lookInto(page);
  for (const path of ["/cards", "/payments", "/security"]) {
    await page.goto(path);
    await traffic.lookInto(page);
  }
}

/** Where what was found, so that a failure says more than that there is one. */
function search(places: Heard[], secrets: { numbers: string[]; codes: string[] }): string[] {
  return places.flatMap(({ where, text }) => {
    const found = findCardSecrets(text, secrets);
    return found.length > 0 ? [`${found.join(", ")} in ${where}`] : [];
  });
}

/** Four digits that nothing else writes as a value of its own: no number, last four or expiry looks like this. */
function randomCode(): string {
  return `0${randomInt(1, 9)}${randomInt(50, 100)}`;
}
