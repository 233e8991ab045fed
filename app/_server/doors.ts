/** What a public path lets in, decided by proxy.ts before anything else runs. */
export type Door = {
  /** `*` is one segment, `**` the rest. The first match counts. */
  path: string;
  host: "wallet" | "card";
  methods: readonly string[];
  /** Whose POSTs: only those of our own pages, or cross-site ones too (then cookies are neither read nor set). */
  from: "our-pages" | "anywhere";
  cookies: boolean;
  policy: "page" | "card-entry" | "sandboxed" | "nothing";
  /** Most bytes a body may have, by Content-Length. */
  bodyBytes: number;
  demoOnly?: true;
};

const READ = ["GET", "HEAD"];
const BOTH = [...READ, "POST"];
const KB = 1024;

const asset = { methods: READ, from: "our-pages", cookies: false, policy: "nothing", bodyBytes: 0 } as const;
const page = { host: "wallet", methods: BOTH, from: "our-pages", cookies: true, policy: "page" } as const;
const machine = { host: "wallet", from: "anywhere", cookies: false, policy: "nothing" } as const;
/** The protocol answers any method, if only to say that it wants POST. */
const wire = { ...machine, methods: [...BOTH, "PUT", "PATCH", "DELETE", "OPTIONS"], bodyBytes: 64 * KB };

export const doors: readonly Door[] = [
  { ...asset, path: "/_next/static/**", host: "card" },
  { ...asset, path: "/favicon.ico", host: "card" },
  { ...asset, path: "/icon.svg", host: "card" },
  { ...asset, path: "/card-entry/**", host: "card", policy: "card-entry" },

  { ...asset, path: "/_next/static/**", host: "wallet" },
  { ...asset, path: "/favicon.ico", host: "wallet" },
  { ...asset, path: "/icon.svg", host: "wallet" },
  { ...asset, path: "/banners/**", host: "wallet" },
  // Next's own further addresses, and a second one of card entry: not here.
  { ...asset, path: "/_next/**", host: "wallet", methods: [] },
  { ...asset, path: "/card-entry/**", host: "wallet", methods: [] },
  { ...machine, path: "/3ds/*/back", methods: ["POST"], bodyBytes: 64 * KB },
  { ...page, path: "/3ds/*/out", methods: READ, policy: "sandboxed", bodyBytes: 0 },
  { ...machine, path: "/carrier/*/back", methods: ["POST"], bodyBytes: 64 * KB },
  { ...page, path: "/carrier/*/out", methods: READ, policy: "sandboxed", bodyBytes: 0 },
  // The link method's form, by its public paths; what they are rewritten to has no address of its own.
  { ...machine, path: "/test_gateway/settleSelectAction.gw", methods: ["POST"], bodyBytes: 64 * KB },
  { ...machine, path: "/webcollect/settleSelectAction.gw", methods: ["POST"], bodyBytes: 64 * KB },
  { ...page, path: "/link/cannot-open", methods: READ, bodyBytes: 0 },
  { ...page, path: "/link/**", methods: [], bodyBytes: 0 },
  { ...machine, path: "/api/gateway/results", methods: ["POST"], bodyBytes: 64 * KB },
  { ...machine, path: "/api/v1/**", methods: BOTH, bodyBytes: 64 * KB },
  { ...machine, path: "/api/health", methods: READ, bodyBytes: 0 },
  { ...machine, path: "/api/metrics", methods: READ, bodyBytes: 0 },
  { ...page, path: "/api/auth/**", policy: "nothing", bodyBytes: 4 * KB },
  { ...page, path: "/api/language", methods: ["POST"], policy: "nothing", bodyBytes: 4 * KB },
  // Web Collect's functions; they have no second address.
  { ...wire, path: "/api/*" },
  { ...wire, path: "/api/xp/*" },
  { ...wire, path: "/test_gateway/*" },
  { ...wire, path: "/test_gateway/xp/*" },
  { ...wire, path: "/webcollect/**", methods: [] },
  { ...page, path: "/dev/**", bodyBytes: 4 * KB, demoOnly: true },
  { ...page, path: "/**", bodyBytes: 100 * KB },
];

export type Knock = {
  method: string;
  /** The raw header: `nextUrl` says localhost whatever it was. */
  host: string | null;
  path: string;
  origin: string | null;
  contentLength: string | null;
  contentType: string | null;
};
export type Site = { walletOrigin: string; cardOrigin: string; demo: boolean };
export type Refusal = 403 | 404 | 405 | 411 | 413 | 415 | 421;

/** The door to use, or the status to refuse with. */
export function chooseDoor(knock: Knock, site: Site): { door: Door } | { refusal: Refusal } {
  const host = hostOf(knock.host, site);
  if (!host) return { refusal: 421 };
  const reading = READ.includes(knock.method);
  const door = doors.find((one) => one.host === host && matches(one.path, knock.path));
  if (!door) return { refusal: reading ? 404 : 405 };
  if (door.methods.length === 0) return { refusal: 404 };
  if (door.demoOnly && !(site.demo && isLoopback(knock.host))) return { refusal: 404 };
  if (!door.methods.includes(knock.method)) return { refusal: 405 };
  return knock.method === "POST" ? checkPost(door, knock, site) : { door };
}

function checkPost(door: Door, knock: Knock, site: Site): { door: Door } | { refusal: Refusal } {
  if (door.from === "our-pages" && knock.origin !== site.walletOrigin) return { refusal: 403 };
  // A form of ours is multipart; one that comes from anywhere must not be able to name a server action.
  if (door.from === "anywhere" && knock.contentType?.toLowerCase().startsWith("multipart/"))
    return { refusal: 415 };
  if (knock.contentLength === null || !/^\d+$/.test(knock.contentLength)) return { refusal: 411 };
  return Number(knock.contentLength) > door.bodyBytes ? { refusal: 413 } : { door };
}

function hostOf(host: string | null, site: Site): Door["host"] | null {
  const asked = host?.toLowerCase();
  if (asked === new URL(site.walletOrigin).host) return "wallet";
  return asked === new URL(site.cardOrigin).host ? "card" : null;
}

function matches(pattern: string, path: string): boolean {
  if (pattern.endsWith("/**")) return path.startsWith(pattern.slice(0, -2));
  const segments = path.split("/");
  const wanted = pattern.split("/");
  return (
    segments.length === wanted.length && wanted.every((want, at) => want === "*" || want === segments[at])
  );
}

function isLoopback(host: string | null): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? "");
}
