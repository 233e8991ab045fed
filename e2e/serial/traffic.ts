import { expect } from "@playwright/test";
import { orderAtShop } from "../arrange-order";
import { formOfPage, openPage, press } from "../drive/press-by-form";
import type { HouseBuyer } from "./arrange-in-house";
import type { House } from "./start-house";

type Order = Awaited<ReturnType<typeof orderAtShop>>;

/**
 * People who buy one thing after another, without a browser: open an order, open its page, press, look again until it is
 * paid. What fails because a process is gone is done again, as a person would; a press too, which is what is proved.
 */
export function startTraffic(house: House, buyers: HouseBuyer[]) {
  const orders: Order[] = [];
  let [stopped, tries, paid] = [false, 0, 0];
  const running = buyers.map(async (buyer) => {
    while (!stopped) {
      const order = await again(() => orderAtShop({}, house.shop));
      if (!order) return;
      orders.push(order);
      if (await again(() => payOrLook(buyer, order))) paid++;
    }
  });

  /** Throws while it is not paid; with the button on the page it is pressed. */
  async function payOrLook({ cookies }: HouseBuyer, { url }: Order): Promise<true> {
    const browser = { wallet: house.wallet, cookies };
    const html = await (await openPage(browser, url)).text();
    if (html.includes("お支払いが完了しました")) return true;
    const form = formOfPage(html);
    if (form) await press(browser, url, form);
    throw new Error("not paid yet");
  }

  async function again<T>(step: () => Promise<T>): Promise<T | null> {
    let done: T | null = null;
    const once = async () => {
      if (stopped) return;
      tries++;
      done = await step();
    };
    await expect(once).toPass({ intervals: [50, 100, 250], timeout: 120_000 });
    return done;
  }

  return {
    /** Everything anybody has tried so far, with or without success. */
    tries: () => tries,
    paid: () => paid,
    async stop(): Promise<Order[]> {
      stopped = true;
      await Promise.all(running);
      return orders;
    },
  };
}
