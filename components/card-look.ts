import type { Brand } from "./brand-mark";

/** The place in the wallet decides face and moon phase, so a card keeps its look when メイン moves. */
export type Place3 = 1 | 2 | 3;

export type CardLook = {
  place: Place3;
  issuer: string;
  brand?: Brand;
  nickname?: string;
  lastFour: string;
  /** Already in words: 「2030年10月まで」「2026年9月で期限切れ」. */
  expiry: string;
  main?: boolean;
  expired?: boolean;
  /** Being renewed or verified just now. */
  updating?: boolean;
};

export type Face = "ai" | "suo" | "tokiwa";

export function faceOf(place: Place3): Face {
  return faces[place];
}

const faces: Record<Place3, Face> = { 1: "ai", 2: "suo", 3: "tokiwa" };
