/** The text of one parsed element, or null when it is a group. Literal CDATA marks left in the text are stripped (protocol § 3). */
export function plainText(value: unknown): string | null {
  if (typeof value === "string") return strip(decode(value));
  if (typeof value !== "object" || value === null || !("#cdata" in value)) return null;
  const around = "#text" in value && typeof value["#text"] === "string" ? value["#text"] : "";
  return strip(decode(around) + [value["#cdata"]].flat().join(""));
}

function strip(text: string): string {
  return /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(text)?.[1] ?? text;
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** XML's own five entities and character numbers. */
function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (whole, hex, digits, name) => {
      if (name) return NAMED[String(name).toLowerCase()] ?? whole;
      const point = hex ? Number.parseInt(hex, 16) : Number(digits);
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
