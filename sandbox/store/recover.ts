import { createReadStream } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

export type Apply = (table: string, key: string, value: unknown) => void;

export interface Recovered {
  /** The newest seen. */
  generation: number;
  snapshotBytes: number;
  logBytes: number;
}

/** Replays the newest snapshot and every log from its generation on. */
export async function recover(folder: string, apply: Apply): Promise<Recovered> {
  const names = await readdir(folder);
  const snapshots = generations(names, "snapshot");
  const base = snapshots.at(-1) ?? 0;
  const snapshotBytes = base > 0 ? await replay(join(folder, `snapshot-${base}`), apply) : 0;
  const logs = generations(names, "log").filter((generation) => generation >= base);
  let logBytes = 0;
  for (const generation of logs) logBytes += await replay(join(folder, `log-${generation}`), apply);
  return { generation: Math.max(base, logs.at(-1) ?? 0), snapshotBytes, logBytes };
}

/** Removes what a complete snapshot of this generation has made superfluous. */
export async function removeOlder(folder: string, generation: number): Promise<void> {
  const names = await readdir(folder);
  for (const kind of ["snapshot", "log"]) {
    for (const old of generations(names, kind).filter((found) => found < generation)) {
      await rm(join(folder, `${kind}-${old}`), { force: true });
    }
  }
}

function generations(names: string[], kind: string): number[] {
  return names
    .filter((name) => new RegExp(`^${kind}-\\d+$`).test(name))
    .map((name) => Number(name.slice(kind.length + 1)))
    .sort((a, b) => a - b);
}

async function replay(path: string, apply: Apply): Promise<number> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  let torn = false;
  for await (const line of lines) {
    if (torn) throw new Error(`${path} is damaged before its end`);
    const operations = parse(line);
    if (operations === undefined) torn = true;
    for (const [table, key, value] of operations ?? []) apply(table, key, value);
  }
  return (await stat(path)).size;
}

/** A process killed while writing leaves half a last line; nothing in it was ever acknowledged. */
function parse(line: string): [string, string, unknown][] | undefined {
  try {
    return JSON.parse(line) as [string, string, unknown][];
  } catch {
    return undefined;
  }
}
