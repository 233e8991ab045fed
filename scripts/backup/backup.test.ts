import { readFileSync, statSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "@/lib/db";
import { capturePayment } from "@/lib/payments/capture-payment";
import { pay } from "@/lib/payments/pay";
import { openShop, type Shop, yamatoSlip } from "@/lib/payments/test-operations";
import { randomId } from "@/lib/random-id";
import { makeCheckout } from "@/prisma/factories";
import { readTables } from "./read-tables";
import { restoreBackup } from "./restore-backup";
import { writeBackup } from "./write-backup";

const server = process.env.TEST_DATABASE_URL ?? "";
const made: string[] = [];
let shop: Shop;
let folder = "";
beforeAll(async () => {
  [shop, folder] = await Promise.all([openShop(), mkdtemp(join(tmpdir(), "backup-"))]);
});
afterAll(async () => {
  await shop.close();
  for (const name of made) await ask(server, `DROP DATABASE ${name} WITH (FORCE)`);
  await rm(folder, { recursive: true });
});

async function ask(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function emptyDatabase(): Promise<string> {
  const name = `restored_${randomId()}`;
  await ask(server, `CREATE DATABASE ${name}`);
  made.push(name);
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** Every row of every table, and every rule the database keeps. */
async function contentOf(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const rows: unknown[] = [];
    for (const name of await readTables(client)) {
      const found = await client.query(
        `SELECT to_jsonb(t) AS row FROM "${name}" t ORDER BY to_jsonb(t)::text`,
      );
      rows.push(...found.rows.map(({ row }) => [name, row]));
    }
    const rules = await client.query(
      "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2",
    );
    return { rows, rules: rules.rows };
  } finally {
    await client.end();
  }
}

test("after a restore everything is there, and a buyer pays with the card kept before", async () => {
  const { wish, checkout, buyer, of } = await shop.paid();
  await shop.db.user.update({
    where: { id: buyer.id },
    data: { mainCardId: wish.cardId, name: "星野\n澪 \\\"'" },
  });
  await shop.db.clockOffset.create({ data: { id: 1, offsetMs: 9_007_199_254_740_993n } });
  const file = join(folder, "whole.jsonl.gz");
  const written = await writeBackup(shop.url, file);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const url = await emptyDatabase();
  expect(await restoreBackup(url, file)).toEqual(written);
  expect(await contentOf(url)).toEqual(await contentOf(shop.url));

  const db = openDatabase(url);
  const ctx = { ...shop.ctx, db };
  const { linkId } = await makeCheckout(db, { merchantId: checkout.merchantId, createdAt: shop.ctx.now() });
  expect(await pay(ctx, { ...wish, linkId })).toMatchObject({ ok: true });
  const paid = await db.checkout.findUniqueOrThrow({ where: { linkId }, include: { livePayment: true } });
  expect(paid.livePayment).toMatchObject({ state: "AUTHORIZED", settleMethod: 14 });
  const capture = await capturePayment(ctx, { ...of, slipNo: yamatoSlip(), carrier: "yamato" });
  expect(capture, "and what was paid before is captured").toMatchObject({ ok: true, value: { is: "done" } });
  const rewrite = db.paymentEvent.deleteMany({ where: { paymentId: of.paymentId } });
  await expect(rewrite, "history is still not rewritten").rejects.toThrow();
  await db.$disconnect();
});

test("nothing is restored from a backup that is torn off, altered, or of another key or version", async () => {
  await shop.paid();
  const file = join(folder, "good.jsonl.gz");
  await writeBackup(shop.url, file);
  const packed = readFileSync(file);
  const text = gunzipSync(packed).toString("utf8");
  const bad = {
    torn: packed.subarray(0, packed.length / 2),
    shortened: gzipSync(text.split("\n").slice(0, -3).join("\n")),
    altered: gzipSync(text.replace('"amountYen":4180', '"amountYen":4181')),
    "another key's": gzipSync(text.replace(/"probe":"v1\.[^"]{8}/, '"probe":"v1.AAAAAAAA')),
    "another version's": gzipSync(text.replace("_first_light", "_last_light")),
  };
  const url = await emptyDatabase();
  for (const [kind, bytes] of Object.entries(bad)) {
    const damaged = join(folder, "bad.jsonl.gz");
    writeFileSync(damaged, bytes);
    await expect(restoreBackup(url, damaged), kind).rejects.toThrow(/torn off|SEALING_KEY|another version/);
    expect((await contentOf(url)).rows, kind).toEqual([]);
  }
  await expect(restoreBackup(shop.url, file)).rejects.toThrow("not empty");
  await restoreBackup(url, file);
});
