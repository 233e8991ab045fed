import { buildShop } from "./build-shop";
import { openLedger } from "./ledger/open-ledger";
import { readSettings } from "./settings";

const read = readSettings(process.env);
if (!read.ok) {
  console.error(`demo shop cannot start:\n  ${read.faults.join("\n  ")}`);
  process.exit(1);
}
const { settings } = read;
const ledger = await openLedger(settings.folder);
const app = buildShop({
  settings,
  ledger,
  clock: () => new Date(),
  reply: { mode: "ok", delayMs: 0 },
});

for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);

let address: string;
try {
  address = await app.listen({ host: "127.0.0.1", port: settings.port });
} catch (error) {
  console.error(`demo shop cannot listen on 127.0.0.1:${settings.port}: ${String(error)}`);
  process.exit(1);
}
console.log(
  JSON.stringify({ level: "info", msg: "ready", process: "demo-shop", address, origin: settings.origin }),
);

async function stop(): Promise<void> {
  await app.close();
  await ledger.close();
  process.exit(0);
}
