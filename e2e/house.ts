import { join } from "node:path";
import { demoEnvironment } from "../scripts/start/demo-environment.mjs";
import { readOrMakeSecrets } from "../scripts/start/secrets.mjs";

const first = Number(process.env.E2E_FIRST_PORT ?? 0);
/**
 * The house that the parallel tests share: own ports, folder, database. Serial tests start their own.
 * E2E_FIRST_PORT puts it on four ports in a row, beside other people's.
 */
export const PORTS = first
  ? { web: first, sandbox: first + 1, sandboxControl: first + 2, demoShop: first + 3 }
  : { web: 3100, sandbox: 4200, sandboxControl: 4201, demoShop: 4300 };
const dataDir = process.env.DATA_DIR ?? ".data-test";

/** What this house's processes are started with. The limits are raised; their own proofs run in the serial project. */
export const env: Record<string, string> = {
  ...demoEnvironment({
    ports: PORTS,
    dataDir,
    databaseUrl: process.env.DATABASE_URL ?? "",
    secrets: readOrMakeSecrets(dataDir),
  }),
  NEXT_DIST_DIR: process.env.NEXT_DIST_DIR ?? ".next-test",
  DEMO_SHOP_CONTROL: "1",
  SANDBOX_HOLD_MS: "2000",
  GATEWAY_TOTAL_MS: "4000",
  LIMIT_CODES_PER_SOURCE_HOUR: "100000",
  LIMIT_CODES_HOUR: "100000",
  LIMIT_PASSKEYS_PER_SOURCE_HOUR: "100000",
  LIMIT_REGISTRATIONS_HOUR: "1000",
  LIMIT_REGISTRATIONS_DAY: "1000",
  LIMIT_REGISTRATIONS_SOURCE_HOUR: "100000",
  LIMIT_BREAKER_DECLINES: "100000",
  LIMIT_LINKS_SOURCE_MINUTE: "100000",
};
Object.assign(process.env, env);

/** What every process of the house has said, one file each. */
export const LOGS = join(dataDir, "logs");

export const WALLET = env.WALLET_ORIGIN ?? "";
export const CARD_ORIGIN = env.CARD_ORIGIN ?? "";
export const SHOP = env.DEMO_SHOP_ORIGIN ?? "";
export const SANDBOX = env.SANDBOX_ORIGIN ?? "";
export const SANDBOX_CONTROL = env.SANDBOX_CONTROL_URL ?? "";
