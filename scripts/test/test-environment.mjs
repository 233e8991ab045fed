import { resolve } from "node:path";
import { demoEnvironment } from "../start/demo-environment.mjs";
import { demoProcesses } from "../start/demo-processes.mjs";
import { readOrMakeSecrets } from "../start/secrets.mjs";

/**
 * Processes and addresses of one Playwright project, for playwright.config.ts. What is global there (sandbox reset,
 * clock, updater) belongs to "serial", whose ports stand 50 higher and whose database and folder are its own.
 * @param {"parallel" | "serial"} project
 */
export function testEnvironment(project) {
  const own = project === "serial" ? 50 : 0;
  const from = own + Number(process.env.E2E_PORT_OFFSET ?? 0);
  const ports = {
    web: 3100 + from,
    sandbox: 4200 + from,
    sandboxControl: 4201 + from,
    demoShop: 4300 + from,
  };
  const folder = resolve(process.env.TEST_DATA_DIR ?? ".data-test");
  const databaseUrl = process.env[project === "serial" ? "E2E_SERIAL_DATABASE_URL" : "E2E_DATABASE_URL"];
  if (!databaseUrl)
    throw new Error("The databases are missing: run npm test, or node scripts/test.mjs --only e2e");
  const env = {
    ...demoEnvironment({
      ports,
      dataDir: resolve(folder, project),
      databaseUrl,
      secrets: readOrMakeSecrets(folder),
    }),
    NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next-test",
  };
  return { ports, env, processes: demoProcesses(env) };
}
