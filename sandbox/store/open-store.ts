import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type Journal, openJournal } from "./journal";
import { recover, removeOlder } from "./recover";
import { writeSnapshot } from "./snapshot";

export interface Store<Tables> {
  get<Name extends keyof Tables>(table: Name, key: string): Tables[Name] | undefined;
  put<Name extends keyof Tables>(table: Name, key: string, value: Tables[Name]): void;
  remove(table: keyof Tables, key: string): void;
  all<Name extends keyof Tables>(table: Name): ReadonlyMap<string, Tables[Name]>;
  flushed(): Promise<void>;
  close(): Promise<void>;
}

const COMPACT_FROM_BYTES = 64 * 1024 * 1024;

/** The maps are the truth while running; values are replaced, never changed in place. */
export async function openStore<Tables>(
  folder: string,
  names: (keyof Tables & string)[],
  compactFromBytes = COMPACT_FROM_BYTES,
): Promise<Store<Tables>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const maps: Record<string, Map<string, unknown>> = {};
  for (const name of names) maps[name] = new Map();
  const mapOf = (table: keyof Tables) => maps[table as string] ?? new Map<string, unknown>();

  const found = await recover(folder, (table, key, value) => apply(maps[table], key, value));
  let generation = found.generation + 1;
  let journal: Journal = await openJournal(join(folder, `log-${generation}`));
  let previousClosed: Promise<void> = Promise.resolve();
  let lastSnapshotBytes = found.snapshotBytes;
  // Logs of earlier runs count too, or a process that restarts often would never compact.
  let olderLogBytes = found.logBytes;
  let compacting: Promise<void> | undefined;

  async function compact() {
    const finished = journal;
    generation += 1;
    const target = generation;
    const next = await openJournal(join(folder, `log-${target}`));
    // Swap and start closing in one turn: whoever wrote to the old log still waits for it in flushed().
    journal = next;
    previousClosed = finished.close();
    await previousClosed;
    lastSnapshotBytes = await writeSnapshot(folder, target, maps, () => next.flushed());
    await removeOlder(folder, target);
    olderLogBytes = 0;
    compacting = undefined;
  }

  function record(operation: unknown[]) {
    journal.append(JSON.stringify(operation));
    const logBytes = olderLogBytes + journal.bytes();
    if (!compacting && logBytes > Math.max(compactFromBytes, lastSnapshotBytes)) compacting = compact();
  }

  return {
    get: (table, key) => mapOf(table).get(key) as never,
    put(table, key, value) {
      mapOf(table).set(key, value);
      record([table, key, value]);
    },
    remove(table, key) {
      if (mapOf(table).delete(key)) record([table, key]);
    },
    all: (table) => mapOf(table) as never,
    async flushed() {
      const current = journal.flushed();
      await previousClosed;
      await current;
    },
    async close() {
      await compacting;
      await journal.close();
    },
  };
}

function apply(map: Map<string, unknown> | undefined, key: string, value: unknown) {
  if (value === undefined) map?.delete(key);
  else map?.set(key, value);
}
