/** Why a form opens no checkout: a closed set, each with its sentence in messages.ts. */
export type LinkFault =
  | "missing"
  | "invalid"
  | "unsupported"
  | "unknown-shop"
  | "origin-not-registered"
  | "over-ceiling"
  | "sum-differs"
  | "law-missing"
  | "way-not-allowed"
  | "already-paid"
  | "different-content"
  | "not-shift-jis"
  | "too-large"
  | "too-many"
  | "test-shape";
