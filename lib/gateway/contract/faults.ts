import { describe, expect, it } from "vitest";
import { type Fault, type Ready, STRANGE } from "./driver";
import { LOOKS, WISHES } from "./wishes";

/** Whether the wish was carried out by the time it was answered. */
const CASES: [Fault, object, happened: boolean][] = [
  ["busy", { is: "no", reason: "busy", code: expect.stringMatching(/./) }, false],
  ["in process", { is: "no", reason: "busy" }, false],
  ["too many at first", { is: "yes" }, true],
  ["strange code", { is: "no", reason: "other", code: STRANGE }, false],
  ["internal error", { is: "unknown", cause: "gateway-fault" }, false],
  ["lost before", { is: "unknown" }, false],
  ["http 500", { is: "unknown" }, false],
  ["lost after", { is: "unknown" }, true],
  ["garbled", { is: "unknown" }, true],
  ["late", { is: "yes" }, true],
];

export function provesFaults(ready: Ready) {
  describe.each(Object.keys(WISHES) as (keyof typeof WISHES)[])("%s", (name) => {
    it.each(CASES)("%s", async (fault, answer, happened) => {
      const driver = ready();
      const { act, isDone } = await WISHES[name](driver);
      await driver.befall(name, fault);
      expect(await act()).toMatchObject(answer);
      expect(await isDone()).toBe(happened);
    });
  });

  describe.each(Object.keys(LOOKS) as (keyof typeof LOOKS)[])("%s", (name) => {
    it.each(CASES)("%s", async (fault, answer) => {
      const driver = ready();
      const act = await LOOKS[name](driver);
      await driver.befall(name, fault);
      expect(await act()).toMatchObject(answer);
      expect((await act()).is).toBe("yes");
    });
  });
}
