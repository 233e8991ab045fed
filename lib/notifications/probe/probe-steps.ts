import { z } from "zod";
import { causes } from "../causes";
import type { Verdict } from "./judge";
import { PROBE_CASES, type ProbeCase } from "./probe-cases";

/** What is kept of a run: per case the verdict and each answer. */
export const probeSteps = z.array(
  z.object({
    case: z.enum(Object.keys(PROBE_CASES) as [ProbeCase, ...ProbeCase[]]),
    verdict: z.enum(["fine", "look", "mend", "unknown"] satisfies Verdict[]),
    answers: z.array(
      z.object({ status: z.int().nullable(), cause: z.enum(causes).nullable(), answer: z.string() }),
    ),
  }),
);
export type ProbeStep = z.infer<typeof probeSteps>[number];
