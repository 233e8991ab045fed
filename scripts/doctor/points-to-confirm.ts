import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** docs/protocol.md § 25: decisions of ours that an operator of the gateway has to confirm before money moves by them. */
export function pointsToConfirm(): string {
  const protocol = readFileSync(resolve(import.meta.dirname, "../../docs/protocol.md"), "utf8");
  const section = /^## 25\. .*\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(protocol)?.[1] ?? "";
  const points = section.match(/§ [\d.]+ \([^)]*\)/g);
  if (!points) throw new Error("docs/protocol.md has no list in § 25");
  const lines = points.map((point) => `  □ ${point}`);
  return `\nTo confirm with the gateway's operator before going live (docs/protocol.md § 25):\n${lines.join("\n")}`;
}
