import { createHash, randomInt } from "node:crypto";
import type { World } from "./world";

const LIFE = 30 * 60_000;

/** 32 alphanumerics, good for 30 minutes; several may be live (protocol § 11). Only the hash is kept. */
export function issuePassword(world: World, traderCode: string, now: Date): string {
  const password = Array.from({ length: 32 }, () => randomInt(36).toString(36)).join("");
  world.store.put("passwords", hash(password), { traderCode, issuedAt: Number(now) });
  return password;
}

export function isLivePassword(world: World, traderCode: string, password: string, now: Date): boolean {
  const found = world.store.get("passwords", hash(password));
  return found?.traderCode === traderCode && Number(now) <= found.issuedAt + LIFE;
}

export function sweepPasswords(world: World, now: Date): void {
  for (const [key, { issuedAt }] of world.store.all("passwords")) {
    if (issuedAt + LIFE >= Number(now)) return;
    world.store.remove("passwords", key);
  }
}

function hash(password: string): string {
  return createHash("sha256").update(password).digest("hex");
}
