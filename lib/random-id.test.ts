import { expect, test } from "vitest";
import { newOrderNo, randomId } from "./random-id";

test("order numbers have the gateway's alphabet and length, and do not repeat", () => {
  const numbers = Array.from({ length: 1000 }, () => newOrderNo("KP"));
  for (const number of numbers) expect(number).toMatch(/^KP[A-Z2-7]{21}$/);
  expect(new Set(numbers).size).toBe(1000);
});

test("ids are 26 lower-case base32 characters and use the whole alphabet", () => {
  const ids = Array.from({ length: 200 }, randomId);
  for (const id of ids) expect(id).toMatch(/^[a-z2-7]{26}$/);
  expect(new Set(ids.join("")).size).toBe(32);
});
