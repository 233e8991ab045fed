import { resolve } from "node:path";
import { defineConfig } from "prisma/config";

// Every Prisma command wants to download a schema engine it does not need here. One that exits 1 keeps the
// clone offline and never lets `migrate deploy` pretend: migrations are applied by scripts/database/.
process.env.PRISMA_SCHEMA_ENGINE_BINARY = resolve(import.meta.dirname, "scripts/no-engine.mjs");
process.env.CHECKPOINT_DISABLE = "1";

export default defineConfig({ schema: "prisma/schema.prisma" });
