import { XMLParser, XMLValidator } from "fast-xml-parser";
import { plainText } from "./plain-text";

/** One answer of the gateway, still in its own words. */
export type WireAnswer = {
  accepted: boolean;
  errorCode: string;
  creditErrorCode: string;
  fields: WireFields;
  cards: WireFields[];
  trades: WireFields[];
};
export type WireFields = Record<string, string>;

/** Null when it is no answer that the protocol knows (§ 3): such an answer settles nothing. */
export function readAnswer(xml: string): WireAnswer | null {
  const root = rootOf(xml);
  if (!root) return null;
  const fields = textsOf(root);
  const { returnCode = "", errorCode = "", creditErrorCode = "" } = fields;
  if (!/^[01]$/.test(returnCode)) return null;
  const accepted = returnCode === "0" && errorCode === "";
  if (!accepted && errorCode === "") return null;
  const [cards, trades] = [groupsOf(root.cardData), groupsOf(root.resultData)];
  return { accepted, errorCode, creditErrorCode, fields, cards, trades };
}

/** `returnCode` 0123 must stay text, and no answer may define entities of its own. */
const parser = new XMLParser({
  parseTagValue: false,
  ignoreAttributes: true,
  ignoreDeclaration: true,
  processEntities: false,
  cdataPropName: "#cdata",
});

function rootOf(xml: string): Record<string, unknown> | null {
  const prolog = xml.slice(0, xml.search(/<[a-z_]/i));
  if (/<!DOCTYPE/i.test(prolog) || XMLValidator.validate(xml) !== true) return null;
  const roots = Object.values(parse(xml));
  const [root] = roots;
  return roots.length === 1 && isGroup(root) ? root : null;
}

/** The parser refuses some well-formed documents by throwing: names such as __proto__, nesting without end. */
function parse(xml: string): Record<string, unknown> {
  try {
    return parser.parse(xml);
  } catch {
    return {};
  }
}

function textsOf(group: Record<string, unknown>): WireFields {
  const texts = Object.entries(group).map(([name, value]) => [name, plainText(value)] as const);
  return Object.fromEntries(texts.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** A single group comes as an object, several as an array, an empty one as "". */
function groupsOf(value: unknown): WireFields[] {
  const groups = Array.isArray(value) ? value : [value];
  return groups.filter(isGroup).map(textsOf);
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
