import type { EntryField, EntryProblem, EntryReason } from "@/app/card-entry/host/entry-protocol";
import { plainName, readExpiry } from "./entry-rules";
import { plainDigits } from "./number-rules";
import type { Typed } from "./schema";

type LibraryFault = { errorCode: string; errorItem?: string };
type Library = {
  createToken(
    info: Record<string, string>,
    success: (given: { token: string }) => void,
    failure: (given: { errorInfo: LibraryFault[] }) => void,
  ): void;
};
declare global {
  interface Window {
    WebcollectTokenLib?: Library;
  }
}

/** Runs the gateway's own script in this document (protocol § 12). False when it does not load. */
export function loadLibrary(url: string): Promise<boolean> {
  if (window.WebcollectTokenLib) return Promise.resolve(true);
  return new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = url;
    script.className = "webcollect-embedded-token";
    script.onload = () => resolve(window.WebcollectTokenLib !== undefined);
    script.onerror = () => resolve(false);
    document.body.append(script);
  });
}

/** Sends what was typed to the gateway, and to nobody else. */
export function createToken(
  info: Record<string, string>,
  typed: Typed,
  purpose: "add" | "confirm",
): Promise<{ token: string } | { problems: EntryProblem[] }> {
  const library = window.WebcollectTokenLib;
  if (!library) return Promise.resolve({ problems: [{ field: "form", reason: "not-loaded" }] });
  return new Promise((resolve) => {
    library.createToken({ ...info, ...fieldsOf(typed, purpose) }, resolve, ({ errorInfo }) =>
      resolve({ problems: problemsOf(errorInfo) }),
    );
  });
}

function fieldsOf(typed: Typed, purpose: "add" | "confirm"): Record<string, string> {
  const securityCode = plainDigits(typed.code);
  if (purpose === "confirm") return { securityCode };
  const expiry = readExpiry(typed.expiry);
  const two = (value: number) => String(value % 100).padStart(2, "0");
  return {
    cardNo: plainDigits(typed.number),
    cardOwner: plainName(typed.name),
    cardExp: expiry ? two(expiry.month) + two(expiry.year) : "",
    securityCode,
  };
}

/** Several may come at once; each field is named once. */
export function problemsOf(faults: LibraryFault[]): EntryProblem[] {
  const problems = new Map<EntryField | "form", EntryReason>();
  for (const { errorCode, errorItem } of faults) {
    const [field, reason] = ITEMS[errorItem ?? ""] ?? ["form", wholeRequest(errorCode)];
    const past = field === "expiry" && errorCode.endsWith("71");
    if (!problems.has(field)) problems.set(field, past ? "expiry-past" : reason);
  }
  if (problems.size === 0) problems.set("form", "not-possible");
  return [...problems].map(([field, reason]) => ({ field, reason }));
}

function wholeRequest(code: string): EntryReason {
  if (BUSY.includes(code)) return "busy";
  return SILENT.includes(code) ? "silent" : "not-possible";
}

const ITEMS: Partial<Record<string, [EntryField, EntryReason]>> = {
  cardNo: ["number", "number-refused"],
  cardOwner: ["name", "name-letters"],
  cardExp: ["expiry", "expiry-refused"],
  securityCode: ["code", "code-refused"],
};
const BUSY = ["Z010000000", "Z012000006"];
const SILENT = ["Z012000005", "Z012000011", "Z019999999"];
