// The production build that Playwright drives, in a folder of its own and with the test run's own secrets.
import { buildWhenChanged } from "./start/build-when-changed.mjs";
import { DEMO_PORTS, demoEnvironment } from "./start/demo-environment.mjs";
import { readOrMakeSecrets } from "./start/secrets.mjs";

const dataDir = process.env.TEST_DATA_DIR ?? ".data-test";
const databaseUrl = process.env.E2E_DATABASE_URL ?? "";
const demo = demoEnvironment({
  ports: DEMO_PORTS,
  dataDir,
  databaseUrl,
  secrets: readOrMakeSecrets(dataDir),
});
await buildWhenChanged({ ...process.env, ...demo });
