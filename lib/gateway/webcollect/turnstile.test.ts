import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { turnstile } from "./turnstile";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("lets no more in than it should, then in the order they came", async () => {
  const turns = turnstile(2);
  const entered: string[] = [];
  const come = (name: string) => void turns.enter(1000).then((inside) => entered.push(`${name} ${inside}`));
  for (const name of ["a", "b", "c", "d"]) come(name);
  await vi.advanceTimersByTimeAsync(0);
  expect(entered).toEqual(["a true", "b true"]);
  turns.leave();
  await vi.advanceTimersByTimeAsync(0);
  come("e");
  turns.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(entered).toEqual(["a true", "b true", "c true", "d true"]);
});

it("sends the impatient away without losing a place", async () => {
  const turns = turnstile(1);
  await turns.enter(1000);
  const impatient = turns.enter(50);
  const patient = turns.enter(1000);
  await vi.advanceTimersByTimeAsync(60);
  expect(await impatient).toBe(false);
  turns.leave();
  expect(await patient).toBe(true);
  turns.leave();
  expect(await turns.enter(0)).toBe(true);
});

it("forgets the patience of those it let in", async () => {
  const turns = turnstile(1);
  await turns.enter(1000);
  const second = turns.enter(1000);
  turns.leave();
  await second;
  const third = turns.enter(5000);
  await vi.advanceTimersByTimeAsync(2000);
  turns.leave();
  expect(await third).toBe(true);
});
