const WARN = 40;

/**
 * What a person at the terminal should see of a child's line: warnings and errors. Everything is in its log file.
 * @param {string} line
 * @param {"stdout" | "stderr"} stream
 * @returns {string} "" for nothing
 */
export function noteworthy(line, stream) {
  const entry = parse(line);
  if (!entry) return stream === "stderr" ? line : "";
  if (!(entry.level >= WARN)) return "";
  const cause = entry.err?.message ?? entry.error?.message ?? entry.cause ?? "";
  return [entry.level > WARN ? "error:" : "warning:", entry.msg, cause].filter(Boolean).join(" ");
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
