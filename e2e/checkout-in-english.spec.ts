import { test } from "./fixtures";
import { look } from "./look";
import { checkoutStates } from "./states/checkout-states";
import { rarerCheckouts } from "./states/rarer-checkouts";

const ALWAYS = ["checkout ready", "checkout declined", "checkout complete"];
const states = [...checkoutStates, ...rarerCheckouts].filter(
  ({ name }) => process.env.PROOF_SIZE === "full" || ALWAYS.includes(name),
);

test.use({ locale: "en-GB" });

for (const { name, open, press } of states)
  test(`${name}, in English: light and dark, and axe finds nothing`, async ({ page }) => {
    await open(page);
    await press?.(page);
    await look(page, `${name} en`);
  });

test.describe("in Japanese", () => {
  test.use({ locale: "ja-JP" });
  for (const { name, open, press } of states.filter(() => process.env.PROOF_SIZE === "full"))
    test(`${name}: light and dark, and axe finds nothing`, async ({ page }) => {
      await open(page);
      await press?.(page);
      await look(page, `${name} ja`);
    });
});
