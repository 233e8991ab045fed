// The production build that Playwright drives, in a folder of its own and with the test run's own secrets.
import { buildWhenChanged } from "../start/build-when-changed.mjs";
import { testEnvironment } from "./test-environment.mjs";

await buildWhenChanged({ ...process.env, ...testEnvironment("parallel").env });
