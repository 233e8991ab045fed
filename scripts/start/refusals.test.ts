import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { claimFolder } from "./claim-folder.mjs";
import { readStartSettings } from "./read-start-settings.mjs";
import { refuseTakenPorts } from "./refuse-taken-ports.mjs";
import { StartRefused } from "./start-refused.mjs";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "start"));
  for (const name of ["PAY_MODE", "DATABASE_URL", "WALLET_ORIGIN", "DATA_DIR"]) vi.stubEnv(name, "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

test("a taken port is said with the port, who needs it and how to choose another", async () => {
  const squatter = createServer();
  await new Promise<void>((done) => squatter.listen(0, "127.0.0.1", done));
  const { port } = squatter.address() as AddressInfo;
  const doors = [{ name: "demo shop", port, variable: "DEMO_SHOP_PORT" }];
  await expect(refuseTakenPorts(doors, { patienceMs: 0 })).rejects.toThrow(
    new RegExp(`Port ${port}, which the demo shop needs, .*DEMO_SHOP_PORT=${port + 10}`),
  );
  await new Promise((done) => squatter.close(done));
  await refuseTakenPorts(doors, { patienceMs: 0 });
});

test("a folder whose last start was killed is taken over, and known for it", () => {
  const first = claimFolder(root);
  expect(first.orphans).toBe(false);
  first.release();
  writeFileSync(join(root, "start.pid"), "4194305");
  expect(claimFolder(root).orphans).toBe(true);
});

test("the shell's word goes over .env, .env over the demo's; an empty value says nothing", () => {
  writeFileSync(join(root, ".env"), "WEB_PORT=3456\nLOG_LEVEL=warn\nCARD_CEILING_YEN=1\nSEALING_KEY=\n");
  vi.stubEnv("CARD_CEILING_YEN", "2");
  const { env, ports } = readStartSettings(root);
  expect(ports.web).toBe(3456);
  expect(env).toMatchObject({
    WALLET_ORIGIN: "http://localhost:3456",
    LOG_LEVEL: "silent",
    CARD_CEILING_YEN: "2",
  });
  expect(Buffer.from(env.SEALING_KEY ?? "", "base64")).toHaveLength(32);
});

test("live mode invents nothing", () => {
  writeFileSync(join(root, ".env"), "PAY_MODE=live\n");
  for (const name of ["NEXTAUTH_SECRET", "SEALING_KEY", "CARD_ORIGIN"]) vi.stubEnv(name, "");
  const { env } = readStartSettings(root);
  expect(env.PAY_MODE).toBe("live");
  expect([env.NEXTAUTH_SECRET, env.SEALING_KEY, env.CARD_ORIGIN, env.DEMO_SHOP_API_KEY]).toEqual(
    Array(4).fill(undefined),
  );
});

test("a port that is no number is refused by its name", () => {
  vi.stubEnv("WEB_PORT", "three");
  expect(() => readStartSettings(root)).toThrow(StartRefused);
  expect(() => readStartSettings(root)).toThrow(/WEB_PORT must be a port number/);
});
