import { pino } from "pino";
import { readSettings } from "./settings";
import { startSandbox } from "./start-sandbox";

try {
  const settings = readSettings(process.env);
  const log = pino({ name: "sandbox", level: settings.logLevel });
  const sandbox = await startSandbox(settings, log);
  log.info({ url: sandbox.url, control: settings.control ? sandbox.controlUrl : "off" }, "ready");

  const stop = async () => {
    await sandbox.close();
    process.exit(0);
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
} catch (error) {
  process.stderr.write(`sandbox: ${explain(error)}\n`);
  process.exit(1);
}

function explain(error: unknown): string {
  const { code, port, message } = error as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return `port ${port} is taken; set SANDBOX_PORT or SANDBOX_CONTROL_PORT`;
  return message;
}
