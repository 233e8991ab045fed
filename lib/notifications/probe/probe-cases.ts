export type Sample = {
  result: 1 | 2;
  detail: number;
  method: number;
  sequence: number;
  /** The same id once more, marked. */
  redelivery?: true;
};

const approved = (method: number): Sample => ({ result: 1, detail: 4, method, sequence: 1 });
/** 21 is a convenience store: 2 is its prompt report, 3 the definite one (docs/protocol.md § 15). */
const prompt: Sample = { result: 1, detail: 2, method: 21, sequence: 1 };
const definite: Sample = { result: 1, detail: 3, method: 21, sequence: 2 };

/**
 * What a receiver may meet in its life. The first one is what every receiver knows: the others are judged against it, so
 * that a receiver that only misses the sample's order is not told that it cannot read 14.
 */
export const PROBE_CASES = {
  ordinary: [approved(9)],
  rakuten: [approved(14)],
  "unknown-method": [approved(98)],
  carrier: [{ ...approved(52), detail: 31 }],
  duplicate: [approved(9), { ...approved(9), redelivery: true }],
  "three-after-two": [prompt, definite],
  reordered: [definite, prompt],
  "error-result": [{ result: 2, detail: 11, method: 99, sequence: 1 }],
} satisfies Record<string, Sample[]>;

export type ProbeCase = keyof typeof PROBE_CASES;
