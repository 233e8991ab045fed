import type { Gateway, UnknownCause } from "@/lib/gateway/port";
import { type Answered, type Call, gatewayAround, type Wish } from "../gateway-around";
import type { Life } from "./life";
import type { World } from "./world";

/** What may happen to one call, besides that it is answered at once. */
export type Fault =
  | { is: "none" }
  | { is: "busy" }
  /** The answer is lost, or cannot be read. */
  | { is: "lost"; happened: boolean; cause: UnknownCause }
  /** The answer is lost, and the gateway does it only afterwards. */
  | { is: "late"; seconds: number }
  /** The answer comes when the clock has moved on; done when the call came, or only then. */
  | { is: "slow"; seconds: number; doneFirst: boolean };

/** No promise is broken by what happens a minute after its call ended, or was given up for lost after 40 s. */
const EXCUSED_AFTER_S = 60;
const CALL_LOST_AFTER_S = 40;

/** The world's gateway as one run of a verb meets it: the faults strike its calls in their order. */
export function faultyGateway(
  world: World,
  life: Life,
  faults: readonly Fault[],
  checkoutId?: string,
): Gateway {
  const left = [...faults];
  return gatewayAround(world.memory, async (call, proceed) => {
    await life.stop(`before ${call.wish}`);
    if (call.wish === "authorize" && checkoutId) world.watch.sent(call, checkoutId);
    const answer = await answerTo(world, life, bearable(call, left.shift()), call, proceed);
    await life.stop(`after ${call.wish}`);
    return answer;
  });
}

async function answerTo(
  world: World,
  life: Life,
  fault: Fault,
  call: Call,
  proceed: () => Promise<Answered>,
): Promise<Answered> {
  const happen = async (lateS = 0) => {
    const answer = await proceed();
    await world.watch.happened(call, lateS >= EXCUSED_AFTER_S);
    return answer;
  };
  switch (fault.is) {
    case "none":
      return happen();
    case "busy":
      return BUSY;
    case "lost":
      if (fault.happened) await happen();
      return lost(fault.cause);
    case "late":
      world.later(fault.seconds, async () => void (await happen(fault.seconds)));
      return lost("time-out");
    case "slow":
      return slowly(world, life, fault, happen);
  }
}

/** A change that is made after it was repeated, and taken back since, is beyond what anyone can promise (protocol § 23). */
function bearable({ wish }: Call, fault: Fault = { is: "none" }): Fault {
  const happensLater = fault.is === "late" || fault.is === "slow";
  return happensLater && CHANGES.includes(wish) ? { is: "lost", happened: false, cause: "time-out" } : fault;
}

const CHANGES: Wish[] = ["capture", "releaseCapture", "changeAmount"];

async function slowly(
  world: World,
  life: Life,
  { seconds, doneFirst }: Extract<Fault, { is: "slow" }>,
  happen: (lateS?: number) => Promise<Answered>,
): Promise<Answered> {
  const early = doneFirst ? await happen() : null;
  return new Promise((resolve) => {
    world.later(seconds, async () => {
      const answer = early ?? (await happen(seconds - CALL_LOST_AFTER_S));
      await life.resume(() => resolve(answer));
    });
    life.wait();
  });
}

const BUSY = { is: "no", reason: "busy", code: "M-BUSY" } as const;

function lost(cause: UnknownCause) {
  return { is: "unknown", cause } as const;
}
