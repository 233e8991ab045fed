import type { Page } from "@playwright/test";
import { updateCards } from "@/lib/cards/update-cards";
import type { CardRef } from "@/lib/gateway/port";
import { readCardRef } from "@/lib/gateway/webcollect/card-ref";
import { unseal } from "@/lib/seal";
import { db } from "./arrange";
import { buyerWith } from "./arrange-buyer";
import { gatewayContext } from "./arrange-card";
import { orderAtShop } from "./arrange-order";
import { cardRow, expectDeclined, payButton } from "./drive/pay-page";
import { expect, test } from "./fixtures";
import { SANDBOX_CONTROL } from "./house";
import { look } from "./look";
import { CARD } from "./test-cards";

/** 洗替: what the card company did to a card, as its buyer reads it. */
test("a renewed card shows its new expiry and number; one that was closed says so once it is charged", async ({
  page,
  context,
}) => {
  const { id, cardIds } = await buyerWith(
    context,
    { number: CARD.renewed },
    { number: CARD.renumbered },
    { number: CARD.closed },
  );
  const [renewed = "", renumbered = "", closed = ""] = cardIds;
  for (const cardId of cardIds) await runUpdater(cardId);
  await db.card.updateMany({ where: { userId: id }, data: { checkAt: new Date(0) } });
  while ((await updateCards(gatewayContext())) > 0);
  await expect.poll(() => db.cardEvent.count({ where: { userId: id, kind: "UPDATED" } })).toBe(2);

  await page.goto(`/cards/${renewed}`);
  await expect(logLine(page, "カード会社により有効期限が更新されました")).toContainText("11/39");
  await expect(logLine(page, "カード会社により有効期限が更新されました")).toContainText("11/43");
  await look(page, "card renewed");
  await page.goto(`/cards/${renumbered}`);
  const lastFour = CARD.renumbered.slice(-4);
  await expect(logLine(page, "カード会社によりカードが新しくなりました")).toContainText(lastFour);
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText(lastFour);

  await page.goto(`/cards/${closed}`);
  await expect(page.getByRole("button", { name: "メインにする" })).toBeVisible();
  const order = await orderAtShop();
  await page.goto(order.url);
  await cardRow(page, "Mastercard").check();
  await payButton(page).click();
  await expectDeclined(page, "カード会社から承認されませんでした");

  await page.goto(`/cards/${closed}`);
  await expect(page.getByText("お支払いに使えません")).toBeVisible();
  await expect(logLine(page, "カード会社で使えなくなりました")).toBeVisible();
  await expect(page.getByRole("button", { name: "メインにする" })).toBeHidden();
});

function logLine(page: Page, text: string) {
  const log = page.getByRole("region", { name: "このカードの記録" });
  return log.getByRole("listitem").filter({ hasText: text });
}

/** Of this card alone: everyone shares the sandbox. */
async function runUpdater(cardId: string) {
  const { cardRef } = await db.card.findUniqueOrThrow({ where: { id: cardId } });
  const { memberId } = readCardRef(unseal(cardRef ?? "") as CardRef);
  const answer = await fetch(`${SANDBOX_CONTROL}/_control/updater`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ memberId }),
  });
  expect(answer.status).toBe(200);
}
