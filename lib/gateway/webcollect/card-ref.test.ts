import { expect, it } from "vitest";
import { newCardRef, readCardRef } from "./card-ref";

it("is a holder of its own each time, alphanumeric and within the protocol's lengths", () => {
  const refs = Array.from({ length: 200 }, newCardRef);
  expect(new Set(refs).size).toBe(200);
  for (const ref of refs) {
    const { memberId, authenticationKey } = readCardRef(ref);
    expect(memberId).toMatch(/^[0-9A-Za-z]{32}$/);
    expect(authenticationKey).toMatch(/^[0-9A-Za-z]{8}$/);
  }
});
