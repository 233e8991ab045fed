import { returnPath } from "@/app/_server/request";

/** The checkout that a card is added for; null for any other place. */
export function payPath(value: unknown): string | null {
  const path = returnPath(value);
  return path.startsWith("/pay/") ? path : null;
}

/** A page of the wallet that leads back to that checkout. */
export function withReturn(path: string, returnTo: string | null): string {
  return returnTo ? `${path}?returnTo=${encodeURIComponent(returnTo)}` : path;
}
