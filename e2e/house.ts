import { demoEnvironment } from "../scripts/start/demo-environment.mjs";
import { readOrMakeSecrets } from "../scripts/start/secrets.mjs";

/** The house that the parallel tests share: own ports, folder, database. Serial tests start their own. */
export const PORTS = { web: 3100, sandbox: 4200, sandboxControl: 4201, demoShop: 4300 };
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
  LIMIT_REGISTRATIONS_HOUR: "1000",
  LIMIT_REGISTRATIONS_DAY: "1000",
  LIMIT_REGISTRATIONS_SOURCE_HOUR: "100000",
  LIMIT_BREAKER_DECLINES: "100000",
};
Object.assign(process.env, env);

export const WALLET = env.WALLET_ORIGIN ?? "";
export const CARD_ORIGIN = env.CARD_ORIGIN ?? "";
export const SHOP = env.DEMO_SHOP_ORIGIN ?? "";
export const SANDBOX = env.SANDBOX_ORIGIN ?? "";
export const SANDBOX_CONTROL = env.SANDBOX_CONTROL_URL ?? "";
