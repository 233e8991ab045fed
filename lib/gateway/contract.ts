import { afterAll, beforeAll, describe } from "vitest";
import { provesCarriers } from "./contract/carriers";
import { provesChallenges } from "./contract/challenges";
import { provesChanges } from "./contract/changes";
import { provesCharges } from "./contract/charges";
import type { Driver } from "./contract/driver";
import { provesFaults } from "./contract/faults";
import { provesKeeping } from "./contract/keeping";
import { provesOperations } from "./contract/operations";
import { provesOutcomes } from "./contract/outcomes";
import { provesShipping } from "./contract/shipping";
import { provesUpdates } from "./contract/updates";

/** What every adapter promises. Each runs this whole suite against a gateway that its driver stands up. */
export function describeGateway(name: string, makeDriver: () => Promise<Driver>) {
  describe(`${name} keeps the gateway's promises`, () => {
    let driver: Driver | undefined;
    beforeAll(async () => {
      driver = await makeDriver();
    });
    afterAll(() => driver?.close());
    const ready = () => {
      if (!driver) throw new Error("the driver did not start");
      return driver;
    };
    describe("keeping a card", () => provesKeeping(ready));
    describe("3-D Secure", () => provesChallenges(ready));
    describe("charging", () => provesCharges(ready));
    describe("every card's outcome", () => provesOutcomes(ready));
    describe("after the authorisation", () => provesOperations(ready));
    describe("shipping and later changes", () => provesShipping(ready));
    describe("changes declined, and the night", () => provesChanges(ready));
    describe("renewing a kept card", () => provesUpdates(ready));
    describe("carrier payments", () => provesCarriers(ready));
    describe("yes, no and unknown of every wish", () => provesFaults(ready));
  });
}
