import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { env } from "./house";

/** Every page and route of the build by its public path, parameters in brackets. */
export function everyPath(): string[] {
  const manifest = readBuild<Record<string, string>>("app-path-routes-manifest.json");
  return Object.values(manifest)
    .filter((path) => !path.startsWith("/_"))
    .flatMap((path) => REWRITTEN[path] ?? [path]);
}

/** Routes without an address of their own: where next.config.js leads to them from. */
const REWRITTEN: Record<string, string[]> = {
  "/webcollect/[function]": [
    "/api/tradeInfo",
    "/api/xp/tradeInfoXp",
    "/test_gateway/tradeInfo.api",
    "/test_gateway/xp/tradeInfoXp.api",
  ],
};

/** The compatible API: it answers every method and every body, in its own way. */
export const isWire = (path: string) => /^\/(api\/(xp\/)?\w*[a-z][A-Z]\w*$|test_gateway\/)/.test(path);

export type Action = { id: string; name: string; page: string };

/** Every server action of the build. */
export function everyAction(): Action[] {
  type Entry = { exportedName: string; filename: string; workers: Record<string, unknown> };
  const { node } = readBuild<{ node: Record<string, Entry> }>("server/server-reference-manifest.json");
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => ({
    id,
    name: `${filename}#${exportedName}`,
    page: publicPath(Object.keys(workers)[0] ?? ""),
  }));
}

/** `app/(wallet)/cards/page` → `/cards` */
function publicPath(entry: string): string {
  return `/${entry
    .split("/")
    .slice(1, -1)
    .filter((part) => !part.startsWith("("))
    .join("/")}`;
}

export type Ids = Record<string, string>;

/** The path with an id in place of each parameter. */
export function fill(path: string, ids: Ids = {}): string {
  return path.replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => ids[name] ?? "unknown");
}

export function readBuild<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(resolve(env.NEXT_DIST_DIR ?? "", file), "utf8")) as Shape;
}
