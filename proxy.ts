import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { contentPolicy } from "@/app/_server/content-policy";
import { cookieName, cookieOptions } from "@/app/_server/cookies";
import { chooseDoor, type Door } from "@/app/_server/doors";
import { PATH_HEADER } from "@/app/_server/path-header";
import { environment } from "@/lib/environment";
import { randomId } from "@/lib/random-id";
import { refuseAtDoor } from "./app/api/v1/refuse-at-door";

const YEAR = 365 * 24 * 3600;

/** Stands before every door, static files too; the rules are the table in app/_server/doors.ts. */
export function proxy(request: NextRequest): NextResponse {
  const { WALLET_ORIGIN, CARD_ORIGIN, PAY_MODE } = environment();
  const { headers, method, nextUrl } = request;
  const chosen = chooseDoor(
    {
      method,
      host: headers.get("host"),
      path: nextUrl.pathname,
      origin: headers.get("origin"),
      contentLength: headers.get("content-length"),
      contentType: headers.get("content-type"),
    },
    { walletOrigin: WALLET_ORIGIN, cardOrigin: CARD_ORIGIN, demo: PAY_MODE === "demo" },
  );
  if ("refusal" in chosen) return refused(chosen.refusal, nextUrl.pathname);
  return passOn(request, chosen.door);
}

function refused(status: number, path: string): NextResponse {
  const said = refuseAtDoor(path, status);
  const headers = said?.headers ?? { "content-type": "text/plain" };
  const answer = new NextResponse(said?.body ?? `${status}\n`, { status, headers });
  return guarded(answer, "nothing", policyFor("nothing", ""));
}

function passOn(request: NextRequest, door: Door): NextResponse {
  const policy = policyFor(door.policy, randomBytes(16).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  headers.set("x-forwarded-host", request.headers.get("host") ?? "");
  // Next takes the nonce for its own scripts from here.
  headers.set("content-security-policy", policy);
  if (door.from === "anywhere") headers.delete("next-action");
  if (!door.cookies) headers.delete("cookie");
  const newDevice = door.cookies && !request.cookies.has(cookieName("device")) ? randomId() : null;
  if (newDevice) {
    const known = headers.get("cookie");
    headers.set("cookie", `${known ? `${known}; ` : ""}${cookieName("device")}=${newDevice}`);
  }
  const answer = NextResponse.next({ request: { headers } });
  if (newDevice) answer.cookies.set(cookieName("device"), newDevice, cookieOptions(YEAR));
  return guarded(answer, door.policy, policy, door.path);
}

function policyFor(policy: Door["policy"], nonce: string): string {
  const { WALLET_ORIGIN, CARD_ORIGIN, GATEWAY_ORIGIN } = environment();
  const origins = { wallet: WALLET_ORIGIN, card: CARD_ORIGIN, gateway: GATEWAY_ORIGIN };
  return contentPolicy(policy, nonce, origins, process.env.NODE_ENV === "development");
}

/** The browser's part. Referrers stay inside, but not away: without them our own forms would send `Origin: null`. */
function guarded(answer: NextResponse, kind: Door["policy"], policy: string, path = ""): NextResponse {
  const { headers } = answer;
  headers.set("Content-Security-Policy", policy);
  headers.set("Referrer-Policy", "same-origin");
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
  // A sandboxed document with this header would be refused by the browser.
  if (kind !== "sandboxed") headers.set("Cross-Origin-Opener-Policy", "same-origin");
  if (kind !== "card-entry") headers.set("X-Frame-Options", "DENY");
  if (!path.startsWith("/_next/static")) headers.set("Cache-Control", "no-store");
  if (environment().PAY_MODE === "live")
    headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  return answer;
}
