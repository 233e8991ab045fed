import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";

const MAKERS = {
  NEXTAUTH_SECRET: () => randomBytes(32).toString("hex"),
  SEALING_KEY: () => randomBytes(32).toString("base64"),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString("base64"),
  DEMO_SHOP_API_KEY: () => `kp_test_${randomBytes(24).toString("base64url")}`,
  DEMO_SHOP_RESULT_SECRET: () => randomBytes(24).toString("hex"),
  METRICS_TOKEN: () => randomBytes(24).toString("hex"),
};

/**
 * The demo's secrets: random, made once, kept in a file that only its owner reads.
 * @param {string} dataDir
 * @returns {Record<keyof typeof MAKERS, string>}
 */
export function readOrMakeSecrets(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, "secrets.env");
  const kept = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  const secrets = Object.fromEntries(
    Object.entries(MAKERS).map(([name, make]) => [name, kept[name] || make()]),
  );
  if (Object.keys(MAKERS).some((name) => !kept[name])) {
    writeFileSync(
      file,
      Object.entries({ ...kept, ...secrets })
        .map(([name, value]) => `${name}=${value}\n`)
        .join(""),
      {
        mode: 0o600,
      },
    );
  }
  return /** @type {Record<keyof typeof MAKERS, string>} */ (secrets);
}

export const SECRET_NAMES = Object.keys(MAKERS);
