import { BadRequest } from "@/sandbox/control/bad-request";
import { adjustClock } from "@/sandbox/control/clock";
import { configure } from "@/sandbox/control/config";
import { orderNext } from "@/sandbox/control/next";
import { steerNotifications } from "@/sandbox/control/notifications";
import { reset } from "@/sandbox/control/reset";
import { runUpdater } from "@/sandbox/control/updater";
import type { Fields } from "@/sandbox/gateway/call";
import type { World } from "@/sandbox/world/world";

export type Form = Fields;

/** A form of the page becomes a call of the control door. */
export async function steer(world: World, form: Form): Promise<unknown> {
  const call = Object.hasOwn(CALLS, form("call")) && CALLS[form("call")];
  if (!call) throw new BadRequest("there is no such call");
  return await call(world, form);
}

const CALLS: Record<string, (world: World, form: Form) => unknown> = {
  clock: (world, form) =>
    adjustClock(world, {
      now: form("now") === "" ? undefined : `${form("now")}+09:00`,
      advanceSeconds: numberOf(form("advanceSeconds")),
      frozen: form("frozen") === "" ? undefined : form("frozen") === "1",
    }),
  config: (world, form) =>
    configure(world, {
      rakutenRouting: form("rakutenRouting"),
      holdMs: numberOf(form("holdMs")),
      resultUrl: form("resultUrl"),
      maintenance: form("maintenance") === "1",
      failureMail: form("failureMail") === "1",
      holdNotifications: form("holdNotifications") === "1",
    }),
  next: (world, form) =>
    orderNext(world, {
      ...given(form, "function", "orderNo", "buyerEmail", "outcome", "errorCode", "creditErrorCode"),
      times: numberOf(form("times")),
    }),
  updater: (world) => runUpdater(world, {}),
  reset: (world) => reset(world),
  replay: (world, form) => steerNotifications(world, { action: "replay", id: Number(form("id")) }),
  duplicate: (world, form) => steerNotifications(world, { action: "duplicate", id: Number(form("id")) }),
};

function given(form: Form, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.filter((name) => form(name) !== "").map((name) => [name, form(name)]));
}

function numberOf(text: string): number | undefined {
  return text === "" ? undefined : Number(text);
}
