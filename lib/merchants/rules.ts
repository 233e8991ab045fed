import type { PayMeans, StaffRole } from "@/prisma/generated/enums";

declare const merchant: unique symbol;
/** A merchant whose right to act was checked: minted by the verbs that look one up, and by the console's session. */
export type MerchantId = string & { readonly [merchant]: true };

/** What a shop may let its buyers pay with, as its program writes it. */
export const WAYS = ["card", "one-off", "docomo", "au", "softbank"] as const;
export type Way = (typeof WAYS)[number];

/** 支払い回数 as the protocol writes them (§ 5): 1 lump, 0 revolving, else instalments. */
export const PAY_WAYS = [1, 2, 3, 5, 6, 10, 12, 15, 18, 20, 24, 0] as const;

export function meansOf(way: Way): PayMeans {
  return way.toUpperCase().replace("-", "_") as PayMeans;
}

export type KeyMode = "TEST" | "LIVE";

/** An API key says which kind of installation it is for, and opens nothing in the other kind. */
export const KEY_PREFIX: Record<KeyMode, string> = { TEST: "kp_test_", LIVE: "kp_live_" };

export function keyModeOf(payMode: "demo" | "live"): KeyMode {
  return payMode === "live" ? "LIVE" : "TEST";
}

/** Only a live key begins as one; whatever else it looks like, a key is for the demo. */
export function modeOfKey(key: string): KeyMode {
  return key.startsWith(KEY_PREFIX.LIVE) ? "LIVE" : "TEST";
}

/** How many keys may be alive at once, and how many origins a shop may register. */
export const MOST_KEYS = 10;
export const MOST_ORIGINS = 20;

/** `https://shop.example` out of what a person typed, a closing slash forgiven; null when it is no origin. */
export function readOrigin(typed: string): string | null {
  const text = typed.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const { origin, pathname, search, hash, username, password, hostname } = new URL(text);
  if (pathname !== "/" || search || hash || username || password || hostname.endsWith(".")) return null;
  return origin;
}

/** Live shops are reached over https only; the demo's are on this machine. */
export function isOriginAllowed(origin: string, payMode: "demo" | "live"): boolean {
  return payMode === "demo" || origin.startsWith("https:");
}

/** What a person at a shop's desk may do: look, move money of orders, change how the shop is set up. */
export const RIGHTS = ["see", "operate", "set-up"] as const;
export type Right = (typeof RIGHTS)[number];

const RIGHTS_OF: Record<StaffRole, readonly Right[]> = {
  VIEWER: ["see"],
  OPERATOR: ["see", "operate"],
  OWNER: ["see", "operate", "set-up"],
};

export function may(role: StaffRole, right: Right): boolean {
  return RIGHTS_OF[role].includes(right);
}

export const ROLES = ["OWNER", "OPERATOR", "VIEWER"] as const satisfies StaffRole[];

export const ROLE_WORDS: Record<StaffRole, { ja: string; en: string }> = {
  OWNER: { ja: "オーナー", en: "Owner" },
  OPERATOR: { ja: "担当者", en: "Operator" },
  VIEWER: { ja: "閲覧のみ", en: "Viewer" },
};
