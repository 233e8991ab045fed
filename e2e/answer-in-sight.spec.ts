import type { Page } from "@playwright/test";
import { buyerWith } from "./arrange-buyer";
import { orderAtShop } from "./arrange-order";
import { confirmByCode } from "./drive/card-entry";
import { expectPaid, payButton } from "./drive/pay-page";
import { expect, test } from "./fixtures";
import { CARD } from "./test-cards";

test.use({ viewport: { width: 390, height: 480 } });

test("pressed at the bottom of a small phone's page: that it is paid is in sight at once", async ({
  page,
  context,
}) => {
  await buyerWith(context, { number: CARD.rakuten });
  await page.goto((await orderAtShop()).url);
  await pressAtTheBottom(page);
  await expectPaid(page);
  await expect(page.getByRole("heading", { name: "お支払いが完了しました" })).toBeInViewport({ ratio: 1 });
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
});

test("the same when it is declined, and declined again", async ({ page, context }) => {
  await buyerWith(context, { number: CARD.declinesPayment });
  await page.goto((await orderAtShop()).url);
  const declined = page.getByRole("heading", { name: "このカードでは支払えませんでした" });
  await pressAtTheBottom(page);
  await expect(declined).toBeInViewport({ ratio: 1 });

  await pressAtTheBottom(page);
  await confirmByCode(page);
  await expect(declined).toBeInViewport({ ratio: 1 });
});

async function pressAtTheBottom(page: Page) {
  await payButton(page).waitFor();
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await payButton(page).click();
}
