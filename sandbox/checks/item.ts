import type { Call } from "@/sandbox/gateway/call";
import type { World } from "@/sandbox/world/world";

/** Answers the last two digits of the code when the value breaks the rule (protocol § 19.1). */
export type Rule = (value: string, call: Call, world: World) => string | undefined;

export interface Item {
  item: string;
  field: string;
  rules: Rule[];
}

export function item(number: string, field: string, ...rules: Rule[]): Item {
  return { item: number, field, rules };
}
