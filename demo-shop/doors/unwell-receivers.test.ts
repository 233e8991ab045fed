import { expect, test } from "vitest";
import { resultBody, runShop } from "../testing/run-shop";

const post = (url: string, signal?: AbortSignal) =>
  fetch(url, { method: "POST", body: resultBody("X-1"), signal });

test("the flaky receiver takes every third try", async () => {
  const { url } = await runShop();
  const answers = [];
  for (let at = 0; at < 6; at += 1) answers.push(await post(`${url}/flaky/results`));
  expect(answers.map(({ status }) => status)).toEqual([500, 500, 200, 500, 500, 200]);
  expect(await answers[2]?.text()).toBe("0");
});

test("the silent receiver never answers, and holds nothing up when the shop stops", async () => {
  const { url } = await runShop();
  await expect(post(`${url}/silent/results`, AbortSignal.timeout(300))).rejects.toThrow(/timeout/);
});
