import { cookies, headers } from "next/headers";
import { digest } from "@/lib/digest";
import { environment } from "@/lib/environment";
import { randomId } from "@/lib/random-id";
import { chooseLanguage } from "./choose-language";
import { cookieName } from "./cookies";
import { PATH_HEADER } from "./path-header";

/** The trusted address of who asks: scripts/web.mjs overwrites what the client sent (docs/house.md § 5). */
export async function source(): Promise<string> {
  const hops = ((await headers()).get("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return hops.at(-1 - environment().TRUSTED_PROXY_HOPS) ?? hops[0] ?? "";
}

/** The hashed one-year device cookie, which proxy.ts sets. A browser without cookies is a new one each time. */
export async function deviceHash(): Promise<string> {
  const cookie = (await cookies()).get(cookieName("device"))?.value;
  return digest("device", cookie ?? randomId());
}

/** The browser in rough words, e.g. "Chrome, Windows". */
export async function deviceWords(): Promise<string> {
  return wordsOf((await headers()).get("user-agent") ?? "");
}

/** The language this page is to be read in. */
export async function lang(): Promise<"ja" | "en"> {
  const chosen = (await cookies()).get(cookieName("language"))?.value;
  return chooseLanguage(chosen, (await headers()).get("accept-language"));
}

/** Whether it was chosen by hand on this browser. */
export async function hasChosenLanguage(): Promise<boolean> {
  return (await cookies()).has(cookieName("language"));
}

/** A form that the browser sent by itself; scripts name the action in a header. */
export async function isWithoutScript(): Promise<boolean> {
  return !(await headers()).has("next-action");
}

/** The path and query of the page that is being asked for. */
export async function thisPath(): Promise<string> {
  return returnPath((await headers()).get(PATH_HEADER));
}

/** A path on this site to go back to; anything else becomes the wallet. */
export function returnPath(value: unknown): string {
  if (typeof value !== "string" || value.length > 1000 || !/^\/(?![/\\])/.test(value)) return "/cards";
  // The URL standard drops tabs and line feeds and reads \ as /, so `/<tab>/evil` is another host.
  if (/[\\\p{Cc}]/u.test(value)) return "/cards";
  const here = new URL("http://here.invalid");
  const there = URL.canParse(value, here) ? new URL(value, here) : null;
  // Resolved dots can leave a path that begins with two slashes: another host.
  if (there?.origin !== here.origin || /^\/(\/|(sign-in|confirm|api)(\/|$))/.test(there.pathname))
    return "/cards";
  return there.pathname + there.search;
}

const BROWSERS = [
  ["Edge", /Edg(e|A|iOS)?\//],
  ["Opera", /OPR\//],
  ["Samsung Internet", /SamsungBrowser\//],
  ["Firefox", /(Firefox|FxiOS)\//],
  ["Chrome", /(Chrome|Chromium|CriOS)\//],
  ["Safari", /Safari\//],
] as const;
const SYSTEMS = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["Mac", /Macintosh/],
  ["Linux", /Linux/],
] as const;

function wordsOf(userAgent: string): string {
  const named = [BROWSERS, SYSTEMS].map((table) => table.find(([, sign]) => sign.test(userAgent))?.[0]);
  return named.filter(Boolean).join(", ");
}
