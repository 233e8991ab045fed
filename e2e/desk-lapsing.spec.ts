import { makeBuyer, makePayment } from "@/prisma/factories";
import { db } from "./arrange";
import { deskOf } from "./arrange-desk";
import { expect, test } from "./fixtures";
import { look } from "./look";

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

test("the figure of authorisations about to lapse leads to their list, the most urgent first", async ({
  page,
  context,
}) => {
  const { desk, merchantId } = await deskOf(context);
  const { id: userId } = await makeBuyer(db);
  const lapsing = async (days: number) => {
    const { checkoutId } = await makePayment(db, { userId, merchantId, lapsesAt: inDays(days) });
    return (await db.checkout.findUniqueOrThrow({ where: { id: checkoutId } })).merchantOrderNo;
  };
  const [later, soon, far] = [await lapsing(9), await lapsing(2), await lapsing(30)];
  await page.goto(`${desk}/payments`);
  const rows = page.locator("tbody tr");
  await expect(rows).toHaveCount(3);
  await page.getByRole("link", { name: "与信期限が10日以内" }).click();
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText(soon);
  await expect(rows.nth(0)).toContainText("あと2日");
  await expect(rows.nth(1)).toContainText(later);
  await expect(page.getByText(far)).toHaveCount(0);
  await look(page, "desk lapsing");
});
