import { readClock } from "@/lib/clock";
import { database } from "@/lib/db";
import { keepDelivering } from "@/lib/notifications/keep-delivering";

/** What it says once its first results are under way. */
export type Said = "ready";

// Delivers for ever, as the worker does; whoever started it kills it.
const db = database();
const openContext = async () => ({ db, now: await readClock(db) });
await keepDelivering(await openContext());
process.stdout.write("ready" satisfies Said);
for (;;) await keepDelivering(await openContext());
