import type { MerchantId } from "@/lib/merchants/rules";
import { saveErrorMail } from "@/lib/notifications/error-mail/save-error-mail";
import { randomId } from "@/lib/random-id";
import { unseal } from "@/lib/seal";
import { db } from "./arrange";
import { makeShop } from "./arrange-shop";
import { expect, test } from "./fixtures";
import { look } from "./look";

test("a recipient of the error mail confirms by a press on the mailed link's page; looking alone confirms nothing", async ({
  page,
}) => {
  const { email, link, confirmed } = await nameRecipient();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "このアドレスで受け取りますか" })).toBeVisible();
  await expect(page.locator("main")).toContainText(email);
  await look(page, "confirm mail");
  expect(await confirmed()).toBe(false);
  await page.getByRole("button", { name: "このアドレスで受け取る" }).click();
  await expect(page.getByRole("heading", { name: "確認しました" })).toBeVisible();
  await look(page, "confirm mail done");
  expect(await confirmed()).toBe(true);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "このリンクは使えません" })).toBeVisible();
  await look(page, "confirm mail gone");
});

/** A shop names an address; the link is read out of the mail. */
async function nameRecipient() {
  const { merchantId } = await makeShop();
  const email = `${randomId()}@shop.example`;
  const staff = { merchantId: merchantId as MerchantId };
  const wish = { errorMail: true, recipients: [email] };
  await saveErrorMail({ db, now: () => new Date() }, { staff, wish, lang: "ja" });
  const mail = await db.mail.findFirstOrThrow({ where: { to: email } });
  const link = /https?:\S+\/confirm-mail\/\w+/.exec(unseal(mail.body))?.[0] ?? "";
  const confirmed = async () =>
    (await db.errorMailRecipient.findFirstOrThrow({ where: { email } })).confirmedAt !== null;
  return { email, link: new URL(link).pathname, confirmed };
}
