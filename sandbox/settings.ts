export interface Settings {
  host: string;
  port: number;
  /** The address a browser uses; empty = the public listener's own. */
  origin: string;
  control: boolean;
  controlPort: number;
  dataFolder: string;
  registeredOrigins: string[];
  sourceAddresses: string[];
  holdMs: number;
  threeDsSecret?: string;
  logLevel: string;
}

const LOOPBACK = ["127.0.0.1", "::1"];

/** Reads the environment; throws one error that names every fault. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const faults: string[] = [];
  const whole = (name: string, fallback: number) => {
    const text = env[name];
    if (text === undefined || text === "") return fallback;
    if (!/^\d{1,8}$/.test(text)) faults.push(`${name} must be a whole number`);
    return Number(text);
  };
  const list = (name: string, fallback: string[]) => {
    const entries = (env[name] ?? "").split(",").map((entry) => entry.trim());
    const found = entries.filter((entry) => entry !== "");
    return found.length > 0 ? found : fallback;
  };

  const settings: Settings = {
    host: env.SANDBOX_HOST || "127.0.0.1",
    port: whole("SANDBOX_PORT", 4000),
    origin: env.SANDBOX_ORIGIN ?? "",
    control: env.SANDBOX_CONTROL === "1",
    controlPort: whole("SANDBOX_CONTROL_PORT", 4001),
    dataFolder: `${env.DATA_DIR || ".data"}/sandbox`,
    registeredOrigins: list("SANDBOX_REGISTERED_ORIGINS", ["http://127.0.0.1:3000"]),
    sourceAddresses: list("SANDBOX_SOURCE_ADDRESSES", LOOPBACK),
    holdMs: whole("SANDBOX_HOLD_MS", 60_000),
    threeDsSecret: env.SANDBOX_3DS_SECRET || undefined,
    logLevel: env.SANDBOX_LOG_LEVEL || "info",
  };
  for (const origin of settings.registeredOrigins) {
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      faults.push(`SANDBOX_REGISTERED_ORIGINS: ${origin} is not an origin such as https://cards.example`);
  }
  if (faults.length > 0) throw new Error(faults.join("; "));
  return settings;
}
