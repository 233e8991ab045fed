const WARN = 40;
/** The demo shop writes words, pino writes numbers. */
const LEVELS = { warn: WARN, error: 50, fatal: 60 };

/**
 * What a person at the terminal should see of a child's line: warnings and errors. Everything is in its log file.
 * @param {string} line
 * @param {"stdout" | "stderr"} stream
 * @returns {string} "" for nothing
 */
export function noteworthy(line, stream) {
  const entry = parse(line);
  if (!entry) return stream === "stderr" ? line : "";
  const level = LEVELS[entry.level] ?? entry.level;
  if (!(level >= WARN)) return "";
  const cause = entry.err?.message ?? entry.error?.message ?? entry.cause ?? "";
  return [level > WARN ? "error:" : "warning:", entry.msg, cause].filter(Boolean).join(" ");
}

/** @param {string} line */
function parse(line) {
  try {
    const entry = JSON.parse(line);
    return typeof entry === "object" && entry !== null && "level" in entry ? entry : undefined;
  } catch {
    return undefined;
  }
}
