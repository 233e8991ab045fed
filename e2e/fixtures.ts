import { test as base } from "@playwright/test";
import { Guard } from "./guard";

/** Every page of a test is guarded; `guard.declare` says which failed loads the test makes on purpose. */
export const test = base.extend<{ guard: Guard }>({
  guard: [
    async ({ context }, use) => {
      const guard = new Guard();
      await guard.watch(context);
      await use(guard);
      guard.done();
    },
    { auto: true },
  ],
});

export { expect } from "@playwright/test";
