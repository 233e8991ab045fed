// npm run clock                       what time the demo thinks it is
// npm run clock -- +3d                three days later than now shown (also -2h, +10m, +30s)
// npm run clock -- 2026-12-31T23:50   that moment, JST unless it says another zone
// npm run clock -- reset              real time again
import { resolve } from "node:path";
import pg from "pg";
import { parseMoment } from "./clock/parse-moment.mjs";
import { runningPostgresUrl } from "./database/running-postgres-url.mjs";

if (process.env.PAY_MODE === "live") refuse("Live mode has no clock to move.");
const url = process.env.DATABASE_URL || runningPostgresUrl(resolve(process.env.DATA_DIR || ".data"));
const control =
  process.env.SANDBOX_CONTROL_URL || `http://127.0.0.1:${process.env.SANDBOX_CONTROL_PORT || 4001}`;
if (!url) refuse("The demo is not running from this folder: npm start first.");

const client = new pg.Client({ connectionString: url });
await client
  .connect()
  .catch((error) => refuse(`The database does not answer (${error.code}): npm start first.`));
const { rows } = await client.query('SELECT "offsetMs" FROM "ClockOffset" WHERE id = 1');
const before = Number(rows[0]?.offsetMs ?? 0);
const wish = process.argv[2];
const offset = wish === undefined ? before : parseMoment(wish, { now: Date.now(), offset: before });
if (Number.isNaN(offset))
  refuse(`"${wish}" is no moment. Say +3d, -2h, reset, or a date such as 2026-12-31T23:50.`);
if (wish !== undefined) {
  await tellSandbox(new Date(Date.now() + offset));
  await client.query(
    'INSERT INTO "ClockOffset" (id, "offsetMs") VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET "offsetMs" = EXCLUDED."offsetMs"',
    [offset],
  );
}
await client.end();
const shown = new Date(Date.now() + offset).toLocaleString("sv-SE", { timeZone: "Asia/Tokyo" });
console.log(`${shown} JST${offset === 0 ? " (real time)" : ""}`);

/** The gateway first: a wallet ahead of its gateway would meet trades from the past. @param {Date} now */
async function tellSandbox(now) {
  const answer = await fetch(`${control}/_control/clock`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ now: now.toISOString() }),
  }).catch(() => undefined);
  if (!answer?.ok)
    refuse(`The sandbox's control door at ${control} did not take it (${answer?.status ?? "no answer"}).`);
}

/** @param {string} sentence @returns {never} */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}
