import pino from "pino";

/** JSON lines on stdout. What could carry a secret is redacted by name, wherever it stands. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  redact: {
    paths: ["token", "cardRef", "html", "returned", "code", "email", "authorization", "cookie"].flatMap(
      (name) => [name, `*.${name}`, `*.*.${name}`],
    ),
    censor: "[hidden]",
  },
});
