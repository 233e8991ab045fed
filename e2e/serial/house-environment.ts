import { demoEnvironment } from "../../scripts/start/demo-environment.mjs";
import { SECRET_NAMES } from "../../scripts/start/secrets.mjs";
import { CARD_ORIGIN, PORTS, env as sharedEnv } from "../house";

type Wish = { databaseUrl: string; dataDir: string; settings: Record<string, string> };

/** Beside the shared house; the limits are the product's own. Cards are arranged with the shared house's card origin. */
export function houseEnvironment({ databaseUrl, dataDir, settings }: Wish): Record<string, string> {
  const ports = {
    web: PORTS.web + 10,
    sandbox: PORTS.sandbox + 10,
    sandboxControl: PORTS.sandboxControl + 10,
    demoShop: PORTS.demoShop + 10,
  };
  const secrets = Object.fromEntries(SECRET_NAMES.map((name: string) => [name, sharedEnv[name] ?? ""]));
  const env = demoEnvironment({ ports, dataDir, databaseUrl, secrets });
  return {
    ...env,
    NEXT_DIST_DIR: sharedEnv.NEXT_DIST_DIR ?? "",
    DEMO_SHOP_CONTROL: "1",
    SANDBOX_HOLD_MS: "2000",
    GATEWAY_TOTAL_MS: "4000",
    SANDBOX_REGISTERED_ORIGINS: `${env.CARD_ORIGIN},${CARD_ORIGIN}`,
    ...settings,
  };
}
