import { z } from "zod";

const form = z.record(z.string(), z.string());

/** What a shop, a buyer or QA does next; exactly one of these per step. */
const step = z.union([
  z.strictObject({ say: z.string() }),
  z.strictObject({ control: z.string(), body: z.record(z.string(), z.unknown()).optional() }),
  z.strictObject({ token: form, as: z.string(), expect: form.optional() }),
  z.strictObject({
    call: z.string(),
    div: z.string(),
    form,
    /** Adds the example buyer and goods, or the example member with its checksum. */
    with: z.enum(["charge", "member"]).optional(),
    as: z.string().optional(),
    /** The answer is to get lost. */
    lost: z.boolean().optional(),
    expect: form.optional(),
  }),
  z.strictObject({ press: z.string(), presses: z.array(form), as: z.string() }),
]);

export const scenario = z.strictObject({
  title: z.string(),
  vars: form.optional(),
  steps: z.array(step),
});

export type Scenario = z.infer<typeof scenario>;
export type Step = Scenario["steps"][number];
