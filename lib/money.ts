import { z } from "zod";

/** Whole yen, 1–9,999,999 (docs/protocol.md § 5). */
export const amountYen = z.int().min(1).max(9_999_999);

/** 「4,180円」 or “¥4,180”. */
export function formatYen(amount: number, lang: "ja" | "en" = "ja"): string {
  const digits = amount.toLocaleString("en-US");
  return lang === "ja" ? `${digits}円` : `¥${digits}`;
}
