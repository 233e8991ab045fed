/** What a form shows after it was sent: each field's first fault, as a code of messages.ts, and what was typed. */
export type FormState<Fault extends string = string> = {
  faults: { field: string; fault: Fault }[];
  typed: Record<string, string>;
};

export const untouched: FormState<never> = { faults: [], typed: {} };
