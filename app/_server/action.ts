import type { z } from "zod";
import type { FormState } from "./form-state";

/** Reads a form by its schema, whose messages are fault codes. Never pass a form that holds a card number. */
export function readForm<Schema extends z.ZodType<unknown, Record<string, unknown>>, Fault extends string>(
  schema: Schema,
  form: FormData,
): { ok: true; value: z.output<Schema> } | { ok: false; state: FormState<Fault> } {
  const typed = textsOf(form);
  const read = schema.safeParse(typed);
  if (read.success) return { ok: true, value: read.data };
  const faults = new Map<string, Fault>();
  for (const issue of read.error.issues) {
    const field = String(issue.path[0] ?? "");
    if (!faults.has(field)) faults.set(field, issue.message as Fault);
  }
  return { ok: false, state: { faults: [...faults].map(([field, fault]) => ({ field, fault })), typed } };
}

/** The form again, with one fault that only the verb could see. */
export function faulty<Fault extends string>(form: FormData, field: string, fault: Fault): FormState<Fault> {
  return { faults: [{ field, fault }], typed: textsOf(form) };
}

function textsOf(form: FormData): Record<string, string> {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(texts.filter(([name]) => !name.startsWith("$ACTION")));
}
