import { environment } from "@/lib/environment";

export type CookieKind = "device" | "sign-in" | "language" | "draft";

/** The name a browser knows a cookie of ours by; over https it is bound to the host. */
export function cookieName(kind: CookieKind): string {
  return secure() ? `__Host-kuroneko-${kind}` : `kuroneko-${kind}`;
}

export function cookieOptions(seconds: number) {
  return { httpOnly: true, sameSite: "lax", secure: secure(), path: "/", maxAge: seconds } as const;
}

function secure(): boolean {
  return environment().WALLET_ORIGIN.startsWith("https:");
}
