import type { Answer, RequestRefusal } from "../../port";
import type { Called } from "../client";
import { closesCard, type Meaning, meaningOf } from "../error-codes";
import type { WireAnswer } from "../read-answer";

/** Words that a wish may be refused with; any other meaning of a code becomes `other`. */
type Word = Exclude<Meaning, `unknown:${string}`>;

/** `read` answers undefined when an accepted answer lacks what it must have: then nobody knows. */
export function answered<Value, Refusal extends Word>(
  called: Called,
  refusals: readonly Refusal[],
  read: (answer: WireAnswer) => Value | undefined,
): Answer<Value, Refusal | RequestRefusal> {
  if (called.is === "not-sent") return notSent;
  if (called.is === "no-answer") return { is: "unknown", cause: called.cause };
  if (!called.answer.accepted) return refused(called.answer, refusals);
  const value = read(called.answer);
  return value === undefined ? { is: "unknown", cause: "unreadable" } : { is: "yes", value };
}

/** For a look-up before the wish's own call: whatever became of it, the wish itself was never sent. */
export function beforeSending<Value, Refusal extends string>(
  looked: Answer<Value, Refusal>,
): Answer<Value, Refusal | RequestRefusal> {
  return looked.is === "unknown" ? notSent : looked;
}

const notSent = { is: "no", reason: "busy", code: "not-sent" } as const;

function refused<Refusal extends Word>(
  { errorCode: code, creditErrorCode }: WireAnswer,
  refusals: readonly Refusal[],
): Answer<never, Refusal | RequestRefusal> {
  const meaning = meaningOf(code, creditErrorCode);
  if (meaning === "unknown:already-sent") return { is: "unknown", cause: "already-sent" };
  if (meaning === "unknown:gateway-fault") return { is: "unknown", cause: "gateway-fault" };
  const reason = [...refusals, ...ALWAYS].find((word) => word === meaning) ?? "other";
  return {
    is: "no",
    reason,
    code,
    ...(creditErrorCode && { creditCode: creditErrorCode }),
    ...(closesCard(creditErrorCode) && { closesCard: true }),
  };
}

const ALWAYS = ["bad-request", "not-contracted", "busy"] as const;
