import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withoutWalletSecrets } from "./demo-environment.mjs";
import { readOrMakeSecrets } from "./secrets.mjs";

test("secrets are random, made once, and readable by their owner only", () => {
  const [one, two] = [mkdtempSync(join(tmpdir(), "s")), mkdtempSync(join(tmpdir(), "s"))];
  const made = readOrMakeSecrets(one);
  expect(readOrMakeSecrets(one)).toEqual(made);
  expect(statSync(join(one, "secrets.env")).mode & 0o777).toBe(0o600);
  const others = Object.values(readOrMakeSecrets(two));
  for (const secret of Object.values(made)) expect(others).not.toContain(secret);
  expect(Buffer.from(made.SEALING_KEY, "base64")).toHaveLength(32);
  for (const folder of [one, two]) rmSync(folder, { recursive: true });
});

test("a secret that a newer version needs is added; the old ones and a person's own lines stay", () => {
  const folder = mkdtempSync(join(tmpdir(), "s"));
  writeFileSync(join(folder, "secrets.env"), "SEALING_KEY=kept=\nMINE=1\n");
  expect(readOrMakeSecrets(folder).SEALING_KEY).toBe("kept=");
  expect(readFileSync(join(folder, "secrets.env"), "utf8")).toContain("MINE=1\n");
  rmSync(folder, { recursive: true });
});

test("a program outside the wallet gets no secret of the wallet's", () => {
  const env = { SEALING_KEY: "s", DATABASE_URL: "d", DEMO_SHOP_API_KEY: "k", PATH: "/bin" };
  expect(withoutWalletSecrets(env, ["DEMO_SHOP_API_KEY"])).toEqual({ DEMO_SHOP_API_KEY: "k", PATH: "/bin" });
});
