import { setTimeout as wait } from "node:timers/promises";
import { log } from "@/lib/log";
import type { UnknownCause } from "../port";
import { isWithoutWord } from "./error-codes";
import { type PostForm, postForm } from "./post-form";
import { readAnswer, type WireAnswer } from "./read-answer";
import { addressOf, type FunctionDiv, type WebCollectSettings } from "./settings";
import { turnstile } from "./turnstile";

export type Called =
  | { is: "answer"; answer: WireAnswer }
  /** Sent, or perhaps sent, and no answer that could be read. */
  | { is: "no-answer"; cause: UnknownCause }
  /** Waited too long for its turn: certainly nothing happened. */
  | { is: "not-sent" };

/** Calls one function. All calls of one wish share its time. */
export type Call = (div: FunctionDiv, form: Record<string, string>) => Promise<Called>;

/** What a test replaces so that it need not wait. `now` is milliseconds that only move forward. */
export type Surroundings = {
  post: PostForm;
  now: () => number;
  sleep: (ms: number) => Promise<unknown>;
  random: () => number;
  /** Shared by all clients of one process. */
  turns: ReturnType<typeof turnstile>;
};

const real: Omit<Surroundings, "turns"> = {
  post: postForm,
  now: () => performance.now(),
  sleep: wait,
  random: Math.random,
};

export const AT_ONCE = 8;
const RETRY_FOR_MS = 3_000;
const TOO_MANY_REQUESTS = "Z012000006";

/** Talks to the gateway: eight calls at once, in turn, and patient when it says that it is too busy (protocol § 23). */
export function webCollectClient(settings: WebCollectSettings, surroundings: Partial<Surroundings> = {}) {
  const around = { ...real, turns: turnstile(AT_ONCE), ...surroundings };
  const { turns } = around;

  async function callOnce(div: FunctionDiv, form: Record<string, string>, until: number): Promise<Called> {
    if (!(await turns.enter(until - around.now()))) return { is: "not-sent" };
    try {
      const totalMs = until - around.now();
      if (totalMs <= 0) return { is: "not-sent" };
      const limits = { connectMs: Math.min(settings.connectMs, totalMs), totalMs };
      const whole = { function_div: div, trader_code: settings.traderCode, ...form };
      return read(div, await around.post(addressOf(settings, div), whole, limits));
    } finally {
      turns.leave();
    }
  }

  return function begin(): Call {
    const until = around.now() + settings.totalMs;
    return async (div, form) => {
      const patientUntil = Math.min(until, around.now() + RETRY_FOR_MS);
      for (let pause = 150; ; pause *= 2) {
        const called = await callOnce(div, form, until);
        const waitMs = pause * (0.5 + around.random());
        if (!isTooMany(called) || around.now() + waitMs > patientUntil) return called;
        await around.sleep(waitMs);
      }
    };
  };
}

function read(div: FunctionDiv, posted: Awaited<ReturnType<PostForm>>): Called {
  if (posted.is === "none") return { is: "no-answer", cause: posted.cause };
  const answer = readAnswer(posted.text);
  if (!answer) return { is: "no-answer", cause: "unreadable" };
  const { accepted, errorCode, creditErrorCode } = answer;
  if (!accepted && isWithoutWord(errorCode, creditErrorCode))
    log.warn(
      { function: div, gatewayCode: errorCode, creditErrorCode },
      "gateway code without a word of ours",
    );
  return { is: "answer", answer };
}

function isTooMany(called: Called): boolean {
  return called.is === "answer" && called.answer.errorCode === TOO_MANY_REQUESTS;
}
