// npm run merchant -- list
// npm run merchant -- create 777777704 --name 星屑書房 --origin https://shop.example --owner tanaka@shop.example
// npm run merchant -- show 777777704
// npm run merchant -- address 777777704 --add 203.0.113.7      (or --remove): where its calls of the compatible API come from
// npm run merchant -- connection-auth 777777704 on      (or off): F01–F04
// npm run merchant -- renew-access-key 777777704
// npm run merchant -- statement 777777704 2026-11      CSV on standard output
import "./doctor/take-settings";
import { parseArgs } from "node:util";
import { readClock } from "@/lib/clock";
import { type Context, database } from "@/lib/db";
import { commands, options } from "./merchant/commands";

const { values, positionals } = parseArgs({
  options,
  allowPositionals: true,
});
const [name = "", ...words] = positionals;
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
try {
  if (!command) throw new Error(`Say one of: ${Object.keys(commands).join(", ")}`);
  console.log(await command(await context(), words, values));
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
}
await database().$disconnect();

async function context(): Promise<Context> {
  const db = database();
  const now = await readClock(db).catch(() => {
    throw new Error("The database does not answer: npm start first, or mend DATABASE_URL.");
  });
  return { db, now };
}
