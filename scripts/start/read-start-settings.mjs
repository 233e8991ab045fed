import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { DEMO_PORTS, demoEnvironment } from "./demo-environment.mjs";
import { readOrMakeSecrets } from "./secrets.mjs";
import { StartRefused } from "./start-refused.mjs";

/**
 * What the processes run with: this shell's variables over .env over the demo's. Live mode has no demo to fall back to.
 * @param {string} root
 * @returns {{ live: boolean, dataDir: string, ports: import("./demo-environment.mjs").Ports, env: Record<string, string | undefined> }}
 */
export function readStartSettings(root) {
  const file = resolve(root, ".env");
  const said = {
    ...given(existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {}),
    ...given(process.env),
  };
  const live = said.PAY_MODE === "live";
  const dataDir = resolve(root, said.DATA_DIR ?? ".data");
  const ports = {
    web: port(said, "WEB_PORT", DEMO_PORTS.web),
    sandbox: port(said, "SANDBOX_PORT", DEMO_PORTS.sandbox),
    sandboxControl: port(said, "SANDBOX_CONTROL_PORT", DEMO_PORTS.sandboxControl),
    demoShop: port(said, "DEMO_SHOP_PORT", DEMO_PORTS.demoShop),
  };
  const demo = live
    ? {}
    : demoEnvironment({ ports, dataDir, databaseUrl: "", secrets: readOrMakeSecrets(dataDir) });
  return {
    live,
    dataDir,
    ports,
    env: { ...demo, ...said, DATA_DIR: dataDir, PORT: String(ports.web), NODE_ENV: "production" },
  };
}

/** @param {Record<string, string | undefined>} source an empty value means "not said" */
function given(source) {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
}

/** @param {Record<string, string | undefined>} said @param {string} name @param {number} fallback */
function port(said, name, fallback) {
  const text = said[name] ?? String(fallback);
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && number <= 65_535) return number;
  throw new StartRefused(
    `${name} must be a port number from 1 to 65535. Mend it in .env or in your shell, and start again.`,
  );
}
