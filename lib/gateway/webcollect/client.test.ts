import { expect, it } from "vitest";
import { AT_ONCE, type Surroundings, webCollectClient } from "./client";
import type { Posted } from "./post-form";
import { accepted, refusedWith } from "./scripted-call";
import { turnstile } from "./turnstile";

const settings = {
  traderCode: "888888801",
  accessKey: "1234567",
  url: "https://gateway.example",
  origin: "https://gateway.example",
  shape: "test" as const,
  connectMs: 5_000,
  totalMs: 25_000,
  carrier: false,
};
const body = (text: string): Posted => ({ is: "body", text });

/** A clock that only sleeping and answering move. */
function surroundings(answers: Posted[], tookMs = 10) {
  let clock = 0;
  const posted: { url: string; form: Record<string, string>; totalMs: number }[] = [];
  const slept: number[] = [];
  const around: Omit<Surroundings, "turns"> = {
    now: () => clock,
    random: () => 0.5,
    sleep: async (ms) => {
      slept.push(ms);
      clock += ms;
    },
    post: async (url, form, { totalMs }) => {
      posted.push({ url, form, totalMs });
      clock += tookMs;
      return answers.shift() ?? body(refusedWith("Z012000006"));
    },
  };
  return { around, posted, slept };
}

it("posts to the function's own address, who asks and what first", async () => {
  const { around, posted } = surroundings([body(accepted()), body(accepted())]);
  await webCollectClient(settings, around)()("A08", { order_no: "KP1" });
  await webCollectClient({ ...settings, shape: "production" }, around)()("E04", {});
  expect(posted.map(({ url }) => url)).toEqual([
    "https://gateway.example/test_gateway/creditToken.api",
    "https://gateway.example/api/tradeInfo",
  ]);
  expect(posted[0]?.form).toEqual({ function_div: "A08", trader_code: "888888801", order_no: "KP1" });
});

it("repeats the same request for three seconds while there are too many", async () => {
  const { around, posted, slept } = surroundings([]);
  const called = await webCollectClient(settings, around)()("A08", { token: "t" });
  expect(called).toMatchObject({ is: "answer", answer: { errorCode: "Z012000006" } });
  expect(slept).toEqual([150, 300, 600, 1200]);
  expect(new Set(posted.map(({ form }) => form.token))).toEqual(new Set(["t"]));
});

it("is content with the first other answer", async () => {
  const { around, posted } = surroundings([body(refusedWith("Z012000006")), body(accepted())]);
  const called = await webCollectClient(settings, around)()("A08", {});
  expect(called).toMatchObject({ answer: { accepted: true } });
  expect(posted).toHaveLength(2);
});

it("never repeats what may have been done", async () => {
  const { around, posted } = surroundings([{ is: "none", cause: "time-out" }, body("<html>")]);
  const call = webCollectClient(settings, around)();
  expect(await call("A08", {})).toEqual({ is: "no-answer", cause: "time-out" });
  expect(await call("A08", {})).toEqual({ is: "no-answer", cause: "unreadable" });
  expect(posted).toHaveLength(2);
});

it("gives all calls of one wish one time, and sends nothing once it is over", async () => {
  const { around, posted } = surroundings([body(accepted()), body(accepted())], 20_000);
  const call = webCollectClient(settings, around)();
  await call("A03", {});
  await call("A01", {});
  expect(posted.map(({ totalMs }) => totalMs)).toEqual([25_000, 5_000]);
  expect(await call("A05", {})).toEqual({ is: "not-sent" });
});

it.each([
  ["one client", 1],
  ["two clients of one process", 2],
])("keeps eight calls at once, whoever they are for: %s", async (_, clients) => {
  let inside = 0;
  let most = 0;
  const post = async () => {
    most = Math.max(most, ++inside);
    await new Promise(setImmediate);
    inside -= 1;
    return body(accepted());
  };
  const turns = turnstile(AT_ONCE);
  const begins = Array.from({ length: clients }, () => webCollectClient(settings, { post, turns }));
  const each = Array.from({ length: 40 / clients }, () => begins.map((begin) => begin()("E04", {})));
  const calls = await Promise.all(each.flat());
  expect(most).toBe(8);
  expect(calls.every((called) => called.is === "answer")).toBe(true);
});
