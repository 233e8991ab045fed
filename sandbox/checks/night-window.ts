import { hour } from "@/sandbox/world/japan-time";

/** 23:00:00 JST is inside, 01:00:00 outside (protocol § 3). */
export function isNight(now: Date): boolean {
  return hour(now) === 23 || hour(now) === 0;
}
