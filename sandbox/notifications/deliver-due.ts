import type { Attempt, Notification } from "@/sandbox/world/records";
import { readSwitches } from "@/sandbox/world/switches";
import type { World } from "@/sandbox/world/world";
import { saveNotification } from "./notify";
import { recordFailureMail } from "./record-failure-mail";

const TIMEOUT_MS = 10_000;
const MINUTE = 60_000;
/** After the event, in minutes (protocol § 17). */
const SCHEDULE = [0, 1, 5, 15, 60];

/** Starts an attempt for every notification whose time has come; one at a time for each. */
export function deliverDue(world: World): void {
  if (readSwitches(world).holdNotifications) return;
  const now = Number(world.clock.now());
  for (const id of world.undelivered) {
    const notification = world.store.get("notifications", String(id));
    if (notification?.nextDue && notification.nextDue <= now && !world.delivering.has(id)) {
      void deliver(world, notification);
    }
  }
}

/** One attempt, now; answers whether the receiver took it. One that QA asked for takes no other's place in the schedule. */
export async function deliver(world: World, notification: Notification, by?: "hand"): Promise<boolean> {
  if (!by) world.delivering.add(notification.id);
  const at = Number(world.clock.now());
  const outcome = await post(world, notification);
  if (!by) world.delivering.delete(notification.id);
  if (world.closing.signal.aborted) return false;
  // A reset while the receiver was thinking has removed it.
  const current = world.store.get("notifications", String(notification.id));
  if (!current) return false;
  const attempts = [...current.attempts, { at, ...outcome, by }];
  const taken = outcome.httpStatus === 200 && outcome.reply.trim() === "0";
  // Once received it stays received, whatever the answer to a replay.
  const received = taken || current.received;
  const next = by === "hand" ? current.nextDue : afterAttempts(attempts, current.eventAt);
  const nextDue = received ? null : next;
  const saved = saveNotification(world, { ...current, attempts, received, nextDue });
  if (!received && !by && nextDue === null) recordFailureMail(world, saved);
  return taken;
}

function afterAttempts(attempts: Attempt[], eventAt: number): number | null {
  const minutes = SCHEDULE[attempts.filter(({ by }) => !by).length];
  return minutes === undefined ? null : eventAt + minutes * MINUTE;
}

async function post(world: World, { url, body }: Notification): Promise<Omit<Attempt, "at" | "by">> {
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      redirect: "manual",
      signal: AbortSignal.any([AbortSignal.timeout(TIMEOUT_MS), world.closing.signal]),
    });
    return { httpStatus: response.status, reply: (await response.text()).slice(0, 200) };
  } catch (error) {
    return { httpStatus: null, reply: "", error: cause(error as Error) };
  }
}

function cause(error: Error): string {
  if (error.name === "TimeoutError") return "timeout";
  return (error.cause as NodeJS.ErrnoException | undefined)?.code ?? error.name;
}
