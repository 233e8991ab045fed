import { deliver, deliverDue } from "@/sandbox/notifications/deliver-due";
import { addNotification } from "@/sandbox/notifications/notify";
import type { Notification } from "@/sandbox/world/records";
import { changeSwitches } from "@/sandbox/world/switches";
import type { World } from "@/sandbox/world/world";
import { BadRequest, oneOf, whole } from "./bad-request";

const ACTIONS = ["hold", "release", "replay", "duplicate", "reorder"] as const;

export function listNotifications(world: World): object[] {
  return [...world.store.all("notifications").values()].map((notification) => ({
    ...notification,
    eventAt: iso(notification.eventAt),
    nextDue: notification.nextDue === null ? null : iso(notification.nextDue),
    attempts: notification.attempts.map((attempt) => ({ ...attempt, at: iso(attempt.at) })),
  }));
}

export function listMails(world: World): object[] {
  return [...world.store.all("mails").values()].map((mail) => ({ ...mail, at: iso(mail.at) }));
}

/** Holds, releases, repeats, multiplies or reorders what the gateway tells merchants. */
export async function steerNotifications(world: World, body: Record<string, unknown>): Promise<object> {
  switch (oneOf(body, "action", ACTIONS)) {
    case "hold":
      changeSwitches(world, { holdNotifications: true });
      return { ok: true };
    case "release":
      changeSwitches(world, { holdNotifications: false });
      deliverDue(world);
      return { ok: true };
    case "replay":
      return { received: await deliver(world, find(world, whole(body, "id")), "hand") };
    case "duplicate":
      return { received: await sendInOrder(world, copies(world, body)) };
    case "reorder":
      return { received: await sendInOrder(world, listed(world, body)) };
    default:
      throw new BadRequest(`action must be one of ${ACTIONS.join(", ")}`);
  }
}

async function sendInOrder(world: World, notifications: Notification[]): Promise<boolean[]> {
  const received: boolean[] = [];
  for (const notification of notifications) received.push(await deliver(world, notification, "hand"));
  return received;
}

function copies(world: World, body: Record<string, unknown>): Notification[] {
  const original = find(world, whole(body, "id"));
  const times = whole(body, "times") ?? 1;
  return Array.from({ length: Math.min(times, 100) }, () => addNotification(world, original, null));
}

function listed(world: World, body: Record<string, unknown>): Notification[] {
  if (!Array.isArray(body.ids)) throw new BadRequest("ids must be a list of numbers");
  return body.ids.map((id) => find(world, Number(id)));
}

function find(world: World, id: number | undefined): Notification {
  const notification = world.store.get("notifications", String(id));
  if (!notification) throw new BadRequest(`there is no notification ${id}`);
  if (notification.url === "") throw new BadRequest(`notification ${id} has no address`);
  return notification;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
