import { open, rename } from "node:fs/promises";
import { join } from "node:path";

const ENTRIES_PER_LINE = 200;

/**
 * Written while the maps go on changing: every later change is in the log of the same generation, and
 * whole values replace whole values, so replaying both gives the truth.
 */
export async function writeSnapshot(
  folder: string,
  generation: number,
  maps: Record<string, Map<string, unknown>>,
  beforeRename: () => Promise<void>,
): Promise<number> {
  const path = join(folder, `snapshot-${generation}`);
  const file = await open(`${path}.tmp`, "w");
  let bytes = 0;
  for (const line of lines(maps)) {
    await file.appendFile(line);
    bytes += line.length;
  }
  await file.datasync();
  await file.close();
  await beforeRename();
  await rename(`${path}.tmp`, path);
  return bytes;
}

function* lines(maps: Record<string, Map<string, unknown>>): Generator<string> {
  for (const [table, map] of Object.entries(maps)) {
    let entries: string[] = [];
    for (const [key, value] of map) {
      entries.push(JSON.stringify([table, key, value]));
      if (entries.length === ENTRIES_PER_LINE) {
        yield `[${entries.join(",")}]\n`;
        entries = [];
      }
    }
    if (entries.length > 0) yield `[${entries.join(",")}]\n`;
  }
}
