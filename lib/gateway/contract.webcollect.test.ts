import { describeGateway } from "./contract";
import { type Befallen, type Fault, STRANGE } from "./contract/driver";
import { webCollectGateway } from "./webcollect/adapter";
import { cardNumber, issueToken } from "./webcollect/sandbox/issue-token";
import { startSandbox } from "./webcollect/sandbox/start-sandbox";
import { walkCarrier } from "./webcollect/sandbox/walk-carrier";
import { walkChallenge } from "./webcollect/sandbox/walk-challenge";

describeGateway("Web Collect, against the sandbox over HTTP", async () => {
  const sandbox = await startSandbox();
  const contract = { traderCode: "888888801", accessKey: "1234567" };
  const address = { url: sandbox.url, origin: sandbox.url, shape: "test" as const };
  const gateway = webCollectGateway(
    { ...contract, ...address, connectMs: 2_000, totalMs: 15_000, carrier: true },
    patient(),
  );
  return {
    gateway,
    token: (parameters, card) =>
      issueToken(parameters, cardNumber(card), card === "wrong-code" ? "999" : "123"),
    returnFrom: walkChallenge,
    returnFromCarrier: walkCarrier,
    runUpdater: async () => {
      await sandbox.control("updater", {});
    },
    befall: async (wish, fault) => {
      await sandbox.control("next", { function: FUNCTIONS[wish], ...FAULTS[fault] });
    },
    close: sandbox.stop,
  };
});

const FUNCTIONS: Record<Befallen, string> = {
  tokenParameters: "A03",
  storeCard: "A08",
  inspectCard: "A03",
  removeCard: "A05",
  updateCard: "A04",
  "authorize stored": "A01",
  "authorize by token": "A08",
  completeChallenge: "A09",
  capture: "E01",
  releaseCapture: "E02",
  cancel: "A06",
  changeAmount: "A07",
  reauthorize: "A11",
  inquire: "E04",
  checkAddress: "H01",
  startCarrier: "M01",
  cancelCarrier: "M02",
  decreaseCarrier: "M03",
};
const FAULTS: Record<Fault, object> = {
  busy: { outcome: "error", errorCode: "Z010000000" },
  "strange code": { outcome: "error", errorCode: STRANGE },
  "internal error": { outcome: "error", errorCode: "Z019999999" },
  "lost before": { outcome: "timeout-before" },
  "lost after": { outcome: "timeout-after" },
  garbled: { outcome: "garbled-xml" },
  "http 500": { outcome: "http-500" },
  late: { outcome: "delay", ms: 50 },
};

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
