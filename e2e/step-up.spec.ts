import { makeBuyer } from "@/prisma/factories";
import { addSession, db } from "./arrange";
import { codeFor } from "./drive/sign-in";
import { expect, test } from "./fixtures";
import { look } from "./look";

const AN_HOUR_AGO = () => new Date(Date.now() - 3_600_000);

test("adding a card later than ten minutes after signing in asks for a fresh code, once", async ({
  page,
  context,
}) => {
  const buyer = await makeBuyer(db);
  await addSession(context, buyer.id, AN_HOUR_AGO());
  await page.goto("/cards/add");
  await expect(page.getByRole("heading", { name: "ご本人を確かめます" })).toBeVisible();
  await look(page, "confirm");
  await page.getByRole("button", { name: "確認コードを送る" }).click();
  await expect(page.getByText("に6けたの数字を送りました")).toBeVisible();
  await expect(page.getByText("新しい確認コードを送りました")).toBeHidden();
  await look(page, "confirm code");
  const first = await codeFor(page, buyer.email);
  await page.getByRole("button", { name: "コードを送りなおす" }).click();
  await expect(page.getByText("新しい確認コードを送りました")).toBeVisible();
  await page.getByRole("textbox", { name: "確認コード" }).fill("000000");
  await page.getByRole("button", { name: "確認する" }).click();
  await expect(page.locator("#error-summary")).toContainText("確認コードが違います");
  await page.getByRole("textbox", { name: "確認コード" }).fill(await codeFor(page, buyer.email, first));
  await page.getByRole("button", { name: "確認する" }).click();
  await expect(page).toHaveURL(/\/cards\/add$/);
  await page.goto("/cards");
  await page.goto("/cards/add");
  await expect(page).toHaveURL(/\/cards\/add$/);
});
