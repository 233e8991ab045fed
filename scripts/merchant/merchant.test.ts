import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findMerchantByKey } from "@/lib/merchants/find-merchant-by-key";
import { openTestDatabase } from "@/prisma/test-database";
import { commands, options } from "./commands";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
let dataDir = "";
beforeAll(async () => {
  [pg, dataDir] = await Promise.all([openTestDatabase(), mkdtemp(join(tmpdir(), "merchant-"))]);
});
afterAll(async () => {
  await pg.close();
  await rm(dataDir, { recursive: true });
});

async function merchant(...typed: string[]): Promise<string> {
  const { values, positionals } = parseArgs({ args: typed, options, allowPositionals: true });
  const [name = "", ...words] = positionals;
  return (await commands[name]?.({ db: pg.db, now: () => new Date() }, words, values)) ?? "no such command";
}

const CODE = "777777799";

test("made, opened to the compatible API, listed; a second of its code is refused", async () => {
  const owner = "tanaka@shop.example";
  const create = [
    "create",
    CODE,
    "--name",
    "星屑書房",
    "--origin",
    "https://shop.example/",
    "--owner",
    owner,
  ];
  const made = await merchant(...create);
  const apiKey = /API key +(\S+)/.exec(made)?.[1] ?? "";
  expect(await findMerchantByKey(pg.db, { key: apiKey, mode: "TEST" })).toMatchObject({
    ok: true,
    value: { code: CODE },
  });
  expect(await pg.db.staffInvitation.findMany()).toMatchObject([{ email: owner, role: "OWNER" }]);
  await expect(merchant(...create)).rejects.toThrow("There is a merchant with this code already.");

  const key = /access key +(\d{7})\n/.exec(made)?.[1];
  expect(await merchant("address", CODE, "--add", "203.0.113.7")).toMatch(/addresses +203\.0\.113\.7\n/);
  expect(await merchant("connection-auth", CODE, "on")).toMatch(/F01–F04 +on\n/);
  expect(await merchant("renew-access-key", CODE)).not.toContain(key);
  expect(await merchant("address", CODE, "--remove", "203.0.113.7")).toMatch(/addresses +none/);
  expect(await merchant("statement", CODE, "2026-11")).toContain('"合計","","0件","0","",""');
  const deeds = await pg.db.auditEntry.findMany({ orderBy: { at: "asc" } });
  expect(deeds.map(({ actor }) => actor)).toEqual(deeds.map(() => "operator"));
  expect(deeds).toHaveLength(6);
});

test.each([
  [["create", "1"], /nine digits/],
  [["create", "777777798"], /Say its name/],
  [["create", "777777798", "--name", "x", "--origin", "https://shop.example/path"], /without a path/],
  [["create", "777777798", "--name", "x", "--owner", "nobody"], /mail address/],
  [["show", "000000000"], /There is no merchant/],
  [["address", CODE], /--add or --remove/],
  [["address", CODE, "--add", "203.0.113.0/24"], /no single IP address/],
  [["connection-auth", CODE], /on or off/],
  [["statement", CODE, "11"], /such as 2026-11/],
])("%j is answered by a sentence", async (words, sentence) => {
  await expect(merchant(...words)).rejects.toThrow(sentence);
});

test("as a command of its own it finds the database by the settings of npm start", async () => {
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: pg.url };
  const args = ["--import", "tsx", "scripts/merchant.ts", "list"];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  expect(stdout).toBe(`${CODE}  星屑書房\n`);
});
