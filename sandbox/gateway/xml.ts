import { stamp } from "@/sandbox/world/japan-time";
import type { Element, Reply } from "./reply";

/** Protocol § 3: flat, in a fixed order, UTF-8, never empty. */
export function toXml(reply: Extract<Reply, { type: "accepted" | "refused" }>, now: Date): string {
  const refusal = reply.type === "refused" ? reply : undefined;
  const elements: Element[] = [
    ["returnCode", refusal ? "1" : "0"],
    ["errorCode", refusal?.errorCode ?? ""],
    ...(refusal?.creditErrorCode ? [["creditErrorCode", refusal.creditErrorCode] as Element] : []),
    ["returnDate", stamp(now)],
    ...(reply.type === "accepted" ? reply.elements : []),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<return>${elements.map(write).join("")}</return>`;
}

function write([name, value]: Element): string {
  return `<${name}>${content(value)}</${name}>`;
}

function content(value: Element[1]): string {
  if (typeof value === "string") return escapeText(value);
  if (Array.isArray(value)) return value.map(write).join("");
  return `<![CDATA[${value.markup}]]>`;
}

const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escapeText(text: string): string {
  return text.replace(NOT_XML, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
