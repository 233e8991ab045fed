import { stamp } from "@/sandbox/world/japan-time";
import { readSwitches } from "@/sandbox/world/switches";
import type { World } from "@/sandbox/world/world";
import type { Words } from "./messages";
import { button, choice, field, form, section, tick } from "./parts";

/** Clock, switches and the next answer: everything that moves the sandbox. */
export function steering(world: World, say: Words): string {
  return clock(world, say) + switches(world, say) + next(say);
}

function clock(world: World, say: Words): string {
  const now = readable(world.clock.now());
  const frozen = world.clock.frozen();
  const forward = [3600, 86_400, 864_000].map((seconds, index) =>
    button([say.hour, say.day, say.tenDays][index] ?? "", "advanceSeconds", String(seconds)),
  );
  const content = `<p class="now"><time>${now.replace("T", " ")}</time> <span class="chip">${frozen ? say.frozen : say.running}</span></p>
${form("clock", forward.join(""))}
${form("clock", button(frozen ? say.release : say.freeze, "frozen", frozen ? "0" : "1"))}
${form("clock", field("now", say.clockAt, now, "datetime-local") + button(say.setClock))}`;
  return section("clock", say.sections.clock, content);
}

function readable(now: Date): string {
  return stamp(now).replace(/(....)(..)(..)(..)(..)(..)/, "$1-$2-$3T$4:$5:$6");
}

function switches(world: World, say: Words): string {
  const on = readSwitches(world);
  const routing: [string, string][] = [
    ["after", say.after],
    ["before", say.before],
  ];
  const content =
    choice("rakutenRouting", say.routing, routing, on.rakutenRouting) +
    field("holdMs", say.holdMs, String(on.holdMs)) +
    field("resultUrl", say.resultUrl, on.resultUrl) +
    tick("maintenance", say.maintenance, on.maintenance) +
    tick("failureMail", say.failureMail, on.failureMail) +
    tick("holdNotifications", say.holdNotifications, on.holdNotifications) +
    button(say.save);
  const acts = form("updater", button(say.updater)) + form("reset", button(say.reset));
  return section("switches", say.sections.switches, form("config", content) + acts);
}

function next(say: Words): string {
  const content =
    field("function", say.function) +
    field("orderNo", say.orderNo) +
    field("buyerEmail", say.buyerEmail) +
    choice("outcome", say.outcome, Object.entries(say.outcomes)) +
    field("errorCode", say.errorCode) +
    field("creditErrorCode", say.credit) +
    field("times", say.times, "1") +
    button(say.order);
  return section("next", say.sections.next, form("next", content));
}
