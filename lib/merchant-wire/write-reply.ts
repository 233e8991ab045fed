import { japanStamp } from "./japan-stamp";
import type { Element, Reply } from "./reply";

/** The XML of an answer: flat, in the order of protocol § 3, `errorCode` present and empty on success. */
export function writeReply(reply: Reply, now: Date): string {
  const elements = reply.is === "accepted" ? reply.elements : [];
  const { errorCode, creditErrorCode } = reply.is === "refused" ? reply : { errorCode: "" };
  const all: Element[] = [
    ["returnCode", errorCode === "" ? "0" : "1"],
    ["errorCode", errorCode],
    ...(creditErrorCode ? [["creditErrorCode", creditErrorCode] satisfies Element] : []),
    ["returnDate", japanStamp(now)],
    ...elements,
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<return>${all.map(write).join("")}</return>`;
}

function write([name, value]: Element): string {
  return `<${name}>${typeof value === "string" ? plain(value) : value.map(write).join("")}</${name}>`;
}

/** An order number may hold `<` and `>`. */
function plain(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
