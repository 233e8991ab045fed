import type { Page } from "@playwright/test";
import { messages } from "@/app/pay/[checkoutId]/messages";
import { formWords } from "@/components/form-messages";
import { cancelChallenge, passChallenge } from "../drive/card-company";
import { typeCard } from "../drive/card-entry";
import { answerAtCarrier, approveAtCarrier, goToCarrier } from "../drive/carrier";
import { formOfPage } from "../drive/press-by-form";
import { expect } from "../fixtures";
import { CARD } from "../test-cards";
import { type Move, screenIn } from "./model";
import type { Walker } from "./walk";
import { type Path, walker } from "./walker";

const { giveUp, otherWay } = messages.ja;

/**
 * The same buyer in a real browser: what the page shows is chosen, typed and pressed. Other people's presses and those of an
 * old page are sent beside it, as the walker by HTTP sends them.
 */
export function browserWalker(page: Page, path: Path): Walker {
  const { cards } = path.buyer;
  const besides = walker(path);
  const button = (name: string) => page.getByRole("button", { name, exact: true });

  async function look() {
    const answer = await page.goto(path.url);
    const html = (await answer?.text()) ?? "";
    const screen = screenIn(html);
    if (answer?.status() !== 200 || !screen) throw new Error(`${answer?.status()} ${html.slice(0, 200)}`);
    path.old ??= formOfPage(html);
    return { screen, html };
  }

  /** Waits until the server has answered and the page no longer says that it sends. */
  async function sent(press: () => Promise<void>) {
    const answered = page.waitForResponse(
      (answer) => answer.request().method() === "POST" && answer.url() === path.url,
    );
    await press();
    await answered;
    await expect(page.getByText(formWords.ja.sending)).toHaveCount(0);
  }

  async function payWith(row: string, press = () => payButton().click()) {
    if (!(await choose(row))) return;
    await sent(press);
  }

  /** False where the page offers no such row. */
  async function choose(value: string): Promise<boolean> {
    const row = page.locator(`input[name="card"][value="${value}"]`);
    if ((await row.count()) === 0) return false;
    if (!(await row.isVisible())) await page.locator("summary", { hasText: messages.ja.carriers }).click();
    await row.check();
    return true;
  }

  function payButton() {
    return page.getByRole("button", { name: /円(を支払う|・.+へ進む)$/ });
  }

  async function payOnce(number: string) {
    if (!(await choose("ONE_OFF"))) return;
    await typeCard(page, { number });
    await sent(() => payButton().click());
  }

  async function pressIfThere(name: string) {
    if (await button(name).count()) await sent(() => button(name).click());
  }

  /** By the link of our page to theirs, and back by what they post. */
  async function through(link: string, answer: () => Promise<void>) {
    const way = page.locator(`a[href^="/${link}/"]`);
    if ((await way.count()) === 0) return;
    await way.click();
    await answer();
    await page.waitForURL(path.url);
  }

  const atCarrier = (answer: () => Promise<void>) =>
    through("carrier", async () => {
      await goToCarrier(page);
      await answer();
    });

  const moves: Partial<Record<Move, () => Promise<unknown>>> = {
    pay: () => payWith(cards.good),
    "pay twice at once": () => payWith(cards.good, () => payButton().dblclick()),
    "pay with a card that is declined": () => payWith(cards.declined),
    "pay and lose the answer": () => payWith(cards.lost),
    "pay once": () => payOnce(CARD.approves),
    "pay once through 3-D Secure": () => payOnce(CARD.challenges),
    "pass 3-D Secure": () => through("3ds", () => passChallenge(page)),
    "stop at 3-D Secure": () => through("3ds", () => cancelChallenge(page)),
    "choose another way": () => pressIfThere(otherWay),
    "go to the carrier": () => payWith("AU"),
    "approve at the carrier": () => atCarrier(() => approveAtCarrier(page)),
    "carrier fails": () => atCarrier(() => answerAtCarrier(page, "0000")),
    "stop at the carrier": () =>
      atCarrier(() => page.getByRole("button", { name: "支払いをやめる" }).click()),
    "look again": () => page.reload(),
    "give up": () => pressIfThere(giveUp),
  };
  return { look, move: (move, html) => moves[move]?.() ?? besides.move(move, html) };
}
