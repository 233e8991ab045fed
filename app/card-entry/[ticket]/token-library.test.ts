import { expect, test } from "vitest";
import { problemsOf } from "./token-library";

test.each([
  [[{ errorCode: "Y011010672", errorItem: "cardNo" }], [["number", "number-refused"]]],
  [[{ errorCode: "Y011010871", errorItem: "cardExp" }], [["expiry", "expiry-past"]]],
  [[{ errorCode: "Y011010805", errorItem: "cardExp" }], [["expiry", "expiry-refused"]]],
  [[{ errorCode: "Z012000011" }], [["form", "silent"]]],
  [[{ errorCode: "Z010000000" }], [["form", "busy"]]],
  [[{ errorCode: "Z012000009" }], [["form", "not-possible"]]],
  [[], [["form", "not-possible"]]],
])("the library's %j becomes %j", (faults, problems) => {
  expect(problemsOf(faults).map(({ field, reason }) => [field, reason])).toEqual(problems);
});

test("several faults come at once, each field is named once", () => {
  const faults = [
    { errorCode: "Y011010601", errorItem: "cardNo" },
    { errorCode: "Y011010672", errorItem: "cardNo" },
    { errorCode: "Y011010904", errorItem: "securityCode" },
  ];
  expect(problemsOf(faults).map(({ field }) => field)).toEqual(["number", "code"]);
});
