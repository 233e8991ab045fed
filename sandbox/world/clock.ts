import type { Store } from "@/sandbox/store/open-store";
import type { Tables } from "./records";

export interface Clock {
  now(): Date;
  frozen(): boolean;
  set(change: { now?: Date; advanceSeconds?: number; frozen?: boolean }): void;
}

/** The sandbox's own clock: an offset from the real one, or a frozen moment; it survives a restart. */
export function openClock(store: Store<Tables>): Clock {
  const read = () => store.get("switches", "switches")?.clock ?? { offsetMs: 0, frozenAt: null };
  const now = () => {
    const { offsetMs, frozenAt } = read();
    return new Date(frozenAt ?? Date.now() + offsetMs);
  };
  return {
    now,
    frozen: () => read().frozenAt !== null,
    set(change) {
      const target = (change.now ?? now()).getTime() + (change.advanceSeconds ?? 0) * 1000;
      const frozen = change.frozen ?? read().frozenAt !== null;
      const clock = { offsetMs: target - Date.now(), frozenAt: frozen ? target : null };
      store.put("switches", "switches", { ...store.get("switches", "switches"), clock });
    },
  };
}
