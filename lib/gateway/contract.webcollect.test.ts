import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { describeGateway } from "./contract";
import { type Befallen, type Fault, STRANGE, type TestCard } from "./contract/driver";
import { ROWS } from "./contract/outcomes";
import { webCollectGateway } from "./webcollect/adapter";
import { cardNumber, issueToken } from "./webcollect/sandbox/issue-token";
import { startSandbox } from "./webcollect/sandbox/start-sandbox";
import { walkCarrier } from "./webcollect/sandbox/walk-carrier";
import { walkChallenge } from "./webcollect/sandbox/walk-challenge";
import { type FunctionDiv, PATHS } from "./webcollect/settings";

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
    pass: async (seconds) => {
      await sandbox.control("clock", { advanceSeconds: seconds });
    },
    befall: async (wish, fault) => {
      await sandbox.control("next", { function: FUNCTIONS[wish], ...faultAt(FUNCTIONS[wish], fault) });
    },
    close: sandbox.stop,
  };
});

describe("the suite leaves nothing out", () => {
  const protocol = readFileSync(resolve(import.meta.dirname, "../../docs/protocol.md"), "utf8");

  it("every row of § 21.4 has its card", () => {
    const [, section = ""] = protocol.split("### 21.4");
    const rows = [...section.matchAll(/^\| (\d{3}) \|/gm)].map(([, nnn]) => nnn);
    const cards = Object.keys(ROWS).map((card) => cardNumber(card as TestCard).slice(-4, -1));
    // 306 takes five seconds, which the fault "late" spares; 099 is what a run of the updater makes of 403.
    expect(new Set([...cards, "306", "099"])).toEqual(new Set(rows));
  });

  it("every outcome of § 21.6 is a fault that befalls every function", () => {
    const [, outcomes = ""] = /; outcomes: (.*) \|$/m.exec(protocol) ?? [];
    const named = [...outcomes.replaceAll(/\([^)]*\)/g, "").matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    expect(new Set(Object.values(FAULTS).map(({ outcome }) => outcome))).toEqual(new Set(named));
    expect(new Set<string>(Object.values(FUNCTIONS))).toEqual(new Set(Object.keys(PATHS)));
  });
});

const FUNCTIONS: Record<Befallen, FunctionDiv> = {
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

type Forced = { outcome: string; errorCode?: string; ms?: number };

function faultAt(div: string, fault: Fault): object {
  const [, creditErrorCode] = fault.split("declines-");
  return creditErrorCode
    ? { outcome: "error", errorCode: DECLINED[div], creditErrorCode }
    : FAULTS[fault as keyof typeof FAULTS];
}

/** How each function says that the issuer refused (protocol § 19.3). */
const DECLINED: Record<string, string> = { A01: "A012060001", A08: "A082000010", A09: "A092000005" };
const FAULTS: Record<Exclude<Fault, `declines-${string}`>, Forced> = {
  busy: { outcome: "error", errorCode: "Z010000000" },
  "in process": { outcome: "error", errorCode: "Z012000004" },
  "too many at first": { outcome: "error", errorCode: "Z012000006" },
  "strange code": { outcome: "error", errorCode: STRANGE },
  "old amount stands": { outcome: "error", errorCode: "A077000001" },
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
