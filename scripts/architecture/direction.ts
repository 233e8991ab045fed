import { bare, type Source } from "./read-sources";

/** Inside lib an import goes only to the right; what stands last everyone may use. */
const NOUNS = [
  "merchant-wire",
  "operator",
  "checkouts",
  "payments",
  "notifications",
  "merchants",
  "buyers",
  "cards",
  "gateway",
];
const FOR_ALL = ["mail", "audit"];

/** Imports that go against the directions of docs/house.md § 3, one line each. */
export function wrongDirections(sources: Source[]): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter(({ to, ours }) => ours && !allowed(source.path, to))
      .map(({ to }) => `${source.path} → ${to}`),
  );
}

function allowed(from: string, to: string): boolean {
  const [here] = from.split("/");
  const [there] = to.split("/");
  if (isProof(to)) return isProof(from);
  if (isProof(from)) return true;
  if (here === there) return here !== "lib" || insideLib(from, to);
  if (/\.test\.tsx?$/.test(from) || ["scripts", "e2e"].includes(here ?? "")) return true;
  if (here === "app")
    return (
      there === "lib" || there === "components" || (there === "prisma" && from === "app/_server/auth.ts")
    );
  if (here === "lib") return there === "prisma";
  if (here === "worker") return there === "lib";
  if (here === "components") return to === "lib/money" || to === "lib/brand-names";
  if (here === "prisma") return there === "lib";
  if (from === "proxy.ts" || from === "instrumentation.ts") return there === "app" || there === "lib";
  return from === "playwright.config.ts" && (there === "e2e" || there === "scripts");
}

/** Test code that runs everything together; nothing else may take from it. */
function isProof(path: string): boolean {
  return path.startsWith("lib/proofs/");
}

function insideLib(from: string, to: string): boolean {
  const [a, b] = [from.split("/")[1] ?? "", to.split("/")[1] ?? ""];
  const [fromFlat, toFlat] = [from.split("/").length === 2, to.split("/").length === 2];
  if (a === b || toFlat) return true;
  if (fromFlat) return false;
  if (FOR_ALL.includes(b)) return true;
  return NOUNS.includes(a) && NOUNS.indexOf(b) > NOUNS.indexOf(a);
}

/** Import cycles, each as the files it runs through. Imports of types count as well. */
export function cycles(sources: Source[]): string[] {
  const edges = new Map(
    sources.map((source) => [bare(source.path), source.imports.filter((i) => i.ours).map((i) => i.to)]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: string[]) => {
    if (trail.includes(file)) found.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
    else if (!done.has(file)) for (const next of edges.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) visit(file, []);
  return found;
}
