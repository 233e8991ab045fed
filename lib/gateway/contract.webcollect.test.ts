import { describeGateway } from "./contract";
import { webCollectGateway } from "./webcollect/adapter";
import { cardNumber, issueToken } from "./webcollect/sandbox/issue-token";
import { startSandbox } from "./webcollect/sandbox/start-sandbox";
import { walkChallenge } from "./webcollect/sandbox/walk-challenge";

describeGateway("Web Collect, against the sandbox over HTTP", async () => {
  const sandbox = await startSandbox();
  const contract = { traderCode: "888888801", accessKey: "1234567" };
  const address = { url: sandbox.url, origin: sandbox.url, shape: "test" as const };
  const gateway = webCollectGateway(
    { ...contract, ...address, connectMs: 2_000, totalMs: 15_000 },
    patient(),
  );
  return {
    gateway,
    token: (parameters, card) =>
      issueToken(parameters, cardNumber(card), card === "wrong-code" ? "999" : "123"),
    returnFrom: walkChallenge,
    close: sandbox.stop,
  };
});

/** Pauses between retries only move the clock on. */
function patient() {
  let slept = 0;
  return {
    now: () => performance.now() + slept,
    sleep: async (ms: number) => {
      slept += ms;
    },
  };
}
