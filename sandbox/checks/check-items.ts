import type { Call } from "@/sandbox/gateway/call";
import type { World } from "@/sandbox/world/world";
import type { Item } from "./item";

export interface Fault {
  field: string;
  errorCode: string;
}

/** FFF + 1 + 01 + item + rule, in item order (protocol § 19.1). */
export function checkItems(items: Item[], call: Call, world: World): Fault[] {
  return items.flatMap(({ item, field, rules }) => {
    const value = call.fields(field);
    for (const rule of rules) {
      const code = rule(value, call, world);
      if (code) return [{ field, errorCode: `${call.div}101${item}${code}` }];
    }
    return [];
  });
}
