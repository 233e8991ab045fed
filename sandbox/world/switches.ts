import type { Switches } from "./records";
import type { World } from "./world";

type Adjustable = Omit<Switches, "clock">;

/** The switches as they stand: what the control door set, else the defaults. */
export function readSwitches(world: World): Adjustable {
  const { clock: _, ...set } = world.store.get("switches", "switches") ?? {};
  return {
    rakutenRouting: "after",
    maintenance: false,
    holdMs: world.settings.holdMs,
    inFlightLimit: 10,
    resultUrl: "",
    failureMail: true,
    holdNotifications: false,
    ...set,
  };
}

export function changeSwitches(world: World, change: Partial<Adjustable>): void {
  world.store.put("switches", "switches", { ...world.store.get("switches", "switches"), ...change });
}
