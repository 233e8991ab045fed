import { createHash } from "node:crypto";

/** Hex SHA-256 of a secret, for columns that only have to recognise it. `use` keeps equal secrets of different uses apart. */
export function digest(
  use:
    | "session"
    | "sign-in-code"
    | "browser"
    | "device"
    | "ticket"
    | "alarm"
    | "passkey"
    | "api-key"
    | "content"
    | "connection-password"
    | "sight"
    | "mail-link",
  secret: string,
): string {
  return createHash("sha256").update(`${use}\0${secret}`).digest("hex");
}
