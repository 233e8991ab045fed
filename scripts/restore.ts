// npm run restore -- .data/backups/20261126120000.jsonl.gz      into an empty database; how to come by one: docs/runbook.md
import "./doctor/take-settings";
import { resolve } from "node:path";
import { restoreBackup } from "./backup/restore-backup";
import { withDatabase } from "./backup/with-database";

const [, , file] = process.argv;
try {
  if (!file) throw new Error("Say which: npm run restore -- .data/backups/20261126120000.jsonl.gz");
  const { rows, tables } = await withDatabase((url) => restoreBackup(url, resolve(file)));
  console.log(`restored ${rows} rows of ${tables} tables; npm start goes on from there`);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
