import { readClock } from "@/lib/clock";
import { database } from "@/lib/db";
import { keepDelivering } from "@/lib/notifications/keep-delivering";

// Delivers for ever, as the worker does; whoever started it kills it.
const db = database();
const openContext = async () => ({ db, now: await readClock(db) });
await keepDelivering(await openContext());
process.stdout.write("ready\n");
for (;;) await keepDelivering(await openContext());
