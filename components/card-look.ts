import type { SeenBrand } from "./brand-mark";

/** The place in the wallet decides face and moon phase, so a card keeps its look when メイン moves. */
export type CardSlot = "FIRST" | "SECOND" | "THIRD";

export type CardLook = {
  slot: CardSlot;
  issuer: string;
  brand?: SeenBrand;
  nickname?: string | null;
  lastFour: string;
  /** Already in words: 「2030年10月まで」「2026年9月で期限切れ」. */
  expiry: string;
  main?: boolean;
  expired?: boolean;
  /** Being renewed or verified just now. */
  updating?: boolean;
};

export type Face = "ai" | "suo" | "tokiwa";

export function faceOf(slot: CardSlot): Face {
  return faces[slot];
}

const faces: Record<CardSlot, Face> = { FIRST: "ai", SECOND: "suo", THIRD: "tokiwa" };
