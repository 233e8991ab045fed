import { join } from "node:path";
import pg from "pg";
import { runningPostgresUrl } from "../database/running-postgres-url.mjs";

/**
 * What must outlive every stop: the wallet's cards and payments, and the gateway's trades.
 * @param {string} folder
 * @param {Record<string, string>} env
 */
export async function takeStock(folder, env) {
  const client = new pg.Client({ connectionString: runningPostgresUrl(join(folder, ".data")) });
  await client.connect();
  const ids = async (table) =>
    (await client.query(`SELECT id FROM "${table}" ORDER BY id`)).rows.map(({ id }) => id);
  const [cards, payments] = [await ids("Card"), await ids("Payment")];
  await client.end();
  const answer = await fetch(`http://127.0.0.1:${env.SANDBOX_CONTROL_PORT}/_control/trades`);
  const trades = (await answer.text()).match(/K[PR][A-Z2-7]{21}/g) ?? [];
  return { cards, payments, trades: [...new Set(trades)].sort() };
}

/**
 * @param {Awaited<ReturnType<typeof takeStock>>} before
 * @param {Awaited<ReturnType<typeof takeStock>>} after
 */
export function isKept(before, after) {
  return ["cards", "payments", "trades"].every((what) =>
    before[what].every((id) => after[what].includes(id)),
  );
}
