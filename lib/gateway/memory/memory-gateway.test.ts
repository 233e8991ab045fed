import { expect, it } from "vitest";
import type { AuthorizeWish } from "../port";
import { memoryGateway } from "./memory-gateway";

const buyer = { name: "山田太郎", phone: "0312345678", email: "taro@example.com" };

function order(orderNo: string, token: string): AuthorizeWish {
  const means = { by: "token", token, returnUrl: "https://wallet.example/3ds/a" } as const;
  return { orderNo, amountYen: 3980, payWay: 1, goodsName: "本", buyer, device: "pc", means };
}

it("fails the next call without doing it, and only the next", async () => {
  const gateway = memoryGateway();
  const token = gateway.token();
  gateway.failNext("authorize", { is: "unknown", cause: "time-out" });
  expect((await gateway.authorize(order("KP1", token))).is).toBe("unknown");
  expect(gateway.trade("KP1")).toBeNull();
  expect((await gateway.authorize(order("KP1", token))).is).toBe("yes");
  expect(gateway.count("authorize")).toBe(2);
});

it("loses the next answer after doing it", async () => {
  const gateway = memoryGateway();
  await gateway.authorize(order("KP1", gateway.token()));
  gateway.loseNext("cancel");
  expect(await gateway.cancel({ orderNo: "KP1" })).toEqual({ is: "unknown", cause: "time-out" });
  expect(gateway.trade("KP1")).toMatchObject({ state: "cancelled" });
  expect(gateway.standingTrades()).toEqual([]);
});

it("holds a call until it is let go", async () => {
  const gateway = memoryGateway();
  const held = gateway.holdNext("authorize");
  const paying = gateway.authorize(order("KP1", gateway.token()));
  await held.reached;
  expect(gateway.trade("KP1")).toBeNull();
  held.release();
  expect((await paying).is).toBe("yes");
});

it("queues what is to happen, one thing for each call", async () => {
  const gateway = memoryGateway();
  gateway.failNext("inquire", { is: "unknown", cause: "connection" });
  gateway.onNext("inquire", async (proceed) => {
    gateway.plantTrade("KP1", { state: "cancelled", statusInfo: 40 });
    return proceed();
  });
  expect(await gateway.inquire("KP1")).toMatchObject({ cause: "connection" });
  expect(await gateway.inquire("KP1")).toMatchObject({ value: { statusInfo: 40 } });
  expect(gateway.calls).toEqual([
    { wish: "inquire", orderNo: "KP1" },
    { wish: "inquire", orderNo: "KP1" },
  ]);
});

it("declines after a challenge that was passed", async () => {
  const gateway = memoryGateway();
  const card = { outcome: "challenge", afterChallenge: "over-limit" } as const;
  const answer = await gateway.authorize(order("KP1", gateway.token(card)));
  if (answer.is !== "yes" || answer.value.outcome !== "challenge") throw new Error("no challenge");
  const { html, challengeToken } = answer.value;
  const returned = gateway.returnFrom(html, "passed");
  expect(await gateway.completeChallenge({ orderNo: "KP1", challengeToken, returned })).toMatchObject({
    is: "no",
    reason: "over-limit",
  });
  expect(gateway.trade("KP1")).toMatchObject({ state: "failed" });
});
