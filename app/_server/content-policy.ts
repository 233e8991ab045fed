import type { Door } from "./doors";

export type Origins = { wallet: string; card: string; gateway: string };

/** The Content-Security-Policy of one answer. `developing`: React's development build needs eval and a socket. */
export function contentPolicy(
  policy: Door["policy"],
  nonce: string,
  origins: Origins,
  developing = false,
): string {
  const rules = directives(policy, nonce, origins);
  if (developing && rules["script-src"]) {
    rules["script-src"] += " 'unsafe-eval'";
    rules["connect-src"] += " ws:";
    rules["style-src"] = "'self' 'unsafe-inline'";
  }
  return Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join("; ");
}

function directives(policy: Door["policy"], nonce: string, origins: Origins): Record<string, string> {
  switch (policy) {
    case "page":
      return {
        ...ours(nonce),
        "script-src": `'nonce-${nonce}' 'strict-dynamic'`,
        "connect-src": "'self'",
        "frame-src": origins.card,
        "form-action": "'self'",
        "frame-ancestors": "'none'",
      };
    case "card-entry":
      // No 'strict-dynamic' here: beside our own files only the gateway's token library may run.
      return {
        ...ours(nonce),
        "script-src": `'self' 'nonce-${nonce}' ${origins.gateway}`,
        "connect-src": `'self' ${origins.gateway}`,
        "form-action": "'none'",
        "frame-ancestors": origins.wallet,
      };
    case "sandboxed":
      // The card company's document is not ours: an origin of its own, without cookies or storage.
      return { sandbox: "allow-forms allow-scripts", "frame-ancestors": "'none'", "base-uri": "'none'" };
    case "nothing":
      return { "default-src": "'none'", "frame-ancestors": "'none'" };
  }
}

function ours(nonce: string) {
  return {
    "default-src": "'none'",
    "base-uri": "'none'",
    "style-src": `'self' 'nonce-${nonce}'`,
    "img-src": "'self' data:",
    "font-src": "'self'",
    "manifest-src": "'self'",
  };
}
