// npm run backup                     the database into .data/backups/<time>.jsonl.gz, while everything goes on
// npm run backup -- /mnt/kp.jsonl.gz
// Keep the secrets (SEALING_KEY before all) elsewhere: without them a backup cannot be used, and with them it can be read.
import "./doctor/take-settings";
import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { withDatabase } from "./backup/with-database";
import { writeBackup } from "./backup/write-backup";

const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
const file = resolve(process.argv[2] ?? `${process.env.DATA_DIR}/backups/${stamp}.jsonl.gz`);
try {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const { rows, tables } = await withDatabase((url) => writeBackup(url, file));
  console.log(`${file}: ${rows} rows of ${tables} tables`);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
