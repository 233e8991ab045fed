import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { dumpDatabase } from "../dump-database";
import { LOGS } from "../house";
import type { Heard } from "./record-traffic";

/** The whole database, mails and all else we sealed unsealed, and what every process has logged. */
export async function whatTheHouseKeeps(): Promise<Heard[]> {
  const rows = await dumpDatabase();
  const dumped = [...new Set(rows.map(({ table }) => table))].map((table) => ({
    where: `table ${table}`,
    text: rows
      .filter((one) => one.table === table)
      .map(({ row }) => row)
      .join("\n"),
  }));
  const logs = (await readdir(LOGS)).map(async (name) => ({
    where: `log ${name}`,
    text: await readFile(join(LOGS, name), "utf8"),
  }));
  return [...dumped, ...(await Promise.all(logs))];
}
