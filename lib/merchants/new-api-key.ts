import { randomBytes } from "node:crypto";
import { KEY_PREFIX, type KeyMode } from "./rules";

/** 192 random bits behind a prefix that scanners of leaked secrets can look for. */
export function newApiKey(mode: KeyMode): string {
  return KEY_PREFIX[mode] + randomBytes(24).toString("base64url");
}
