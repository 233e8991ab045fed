import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { PrismaPGlite } from "pglite-prisma-adapter";

/**
 * Prisma's schema engine as WebAssembly over PostgreSQL in memory: nothing is downloaded, nothing is left behind.
 * @param {string} schemaPath
 * @param {string} schema
 */
export async function openSchemaEngine(schemaPath, schema) {
  await loadWasm();
  const databases = [await PGlite.create()];
  const factory = bindFactory(new AwaitingFactory(databases));
  const open = await engine.SchemaEngine.new({ datamodels: [[schemaPath, schema]] }, () => {}, factory);
  return {
    engine: open,
    async close() {
      open.free();
      for (const database of databases) await database.close();
    },
  };
}

/** The engine is a bundler-style module; Node has to hand it its own binary. */
async function loadWasm() {
  const binary = new URL(
    "schema_engine_bg.wasm",
    import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
  );
  const { instance } = await WebAssembly.instantiate(await readFile(fileURLToPath(binary)), {
    "./schema_engine_bg.js": engine,
  });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** @param {object} factory wraps every method so that errors cross into WebAssembly as values */
function bindFactory(factory) {
  const besideAdapter = createRequire(import.meta.resolve("pglite-prisma-adapter"));
  return besideAdapter("@prisma/driver-adapter-utils").bindMigrationAwareSqlAdapterFactory(factory);
}

class AwaitingFactory extends PrismaPGlite {
  /** @param {PGlite[]} databases the first is the main one; shadows are added */
  constructor(databases) {
    super(databases[0]);
    this.databases = databases;
  }

  async connect() {
    return awaitScripts(await super.connect(), this.databases[0]);
  }

  async connectToShadowDb() {
    const shadow = await PGlite.create();
    this.databases.push(shadow);
    return awaitScripts(await new PrismaPGlite(shadow).connect(), shadow);
  }
}

/** The adapter's own executeScript does not await: SQL that fails would count as applied. */
function awaitScripts(adapter, database) {
  adapter.executeScript = async (script) => {
    try {
      await database.exec(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}
