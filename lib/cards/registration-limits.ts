import type { Context } from "@/lib/db";
import { environment } from "@/lib/environment";
import { breakerIsOpen } from "@/lib/gateway/decline-breaker";
import { withinLimit } from "@/lib/limit";
import { PLACES } from "./rules";

export type TryRefusal =
  | "wallet-full"
  | "too-many-declines"
  | "too-many-this-hour"
  | "too-many-today"
  | "too-many-from-here";

const HOUR = 3600;

/** Counts one try against card testing, before the gateway is asked. A full wallet is told without counting. */
export async function takeTry(
  { db }: Context,
  { buyerId, source, replaces }: { buyerId: string; source: string; replaces?: object },
): Promise<TryRefusal | null> {
  if (!replaces && (await db.card.count({ where: { userId: buyerId } })) >= PLACES) return "wallet-full";
  if (await breakerIsOpen(db)) return "too-many-declines";
  const env = environment();
  const bySource = await withinLimit(
    db,
    `registrations source ${source}`,
    env.LIMIT_REGISTRATIONS_SOURCE_HOUR,
    HOUR,
  );
  if (!bySource) return "too-many-from-here";
  const key = `registrations buyer ${buyerId}`;
  if (!(await withinLimit(db, `${key} hour`, env.LIMIT_REGISTRATIONS_HOUR, HOUR)))
    return "too-many-this-hour";
  if (!(await withinLimit(db, `${key} day`, env.LIMIT_REGISTRATIONS_DAY, 24 * HOUR))) return "too-many-today";
  return null;
}
