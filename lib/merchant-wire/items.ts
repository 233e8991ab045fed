import type { WireCall } from "./wire-call";

/** The last two digits of the code when the value breaks the rule (protocol § 19.1). */
export type Rule = (value: string, call: WireCall) => string | undefined;
export type Item = { item: string; field: string; rules: Rule[] };

export function item(number: string, field: string, ...rules: Rule[]): Item {
  return { item: number, field, rules };
}

/** The code of the first fault, items in their order, or null. */
export function faultIn(items: Item[], call: WireCall): string | null {
  for (const { item, field, rules } of items) {
    const value = call.fields[field] ?? "";
    for (const rule of rules) {
      const kind = rule(value, call);
      if (kind) return `${call.div}101${item}${kind}`;
    }
  }
  return null;
}

export const required: Rule = (value) => (value === "" ? "01" : undefined);

/** For values that are there: a missing one is the business of `required`. */
export function must(holds: (value: string, call: WireCall) => boolean, otherwise: string): Rule {
  return (value, call) => (value === "" || holds(value, call) ? undefined : otherwise);
}

export function atMost(characters: number): Rule {
  return must((value) => [...value].length <= characters, "02");
}
