import { messages } from "@/app/pay/[checkoutId]/messages";
import type { Screen } from "@/app/pay/[checkoutId]/screens";

/** What a person does at a checkout, from whichever page they happen to see. */
export const MOVES = [
  "pay",
  "pay twice at once",
  "pay with a card that is declined",
  "pay and lose the answer",
  "pay once",
  "pay once through 3-D Secure",
  "pass 3-D Secure",
  "stop at 3-D Secure",
  "choose another way",
  "go to the carrier",
  "approve at the carrier",
  "stop at the carrier",
  "carrier fails",
  "look again",
  "press an old page",
  "somebody else presses",
  "session is over",
  "give up",
] as const;
export type Move = (typeof MOVES)[number];

const OPEN: Screen[] = ["ready", "declined"];
const PAID: Screen[] = ["complete"];
/** While the answer is on its way, and what it may come to meanwhile. */
const PENDING: Screen[] = ["processing", "checking", "complete"];

/** Where a move may lead from a page. What is not listed leaves the page as it is. */
const FROM_OPEN: Partial<Record<Move, Screen[]>> = {
  pay: PAID,
  "pay twice at once": PAID,
  "pay with a card that is declined": ["declined"],
  "pay and lose the answer": PENDING,
  "pay once": PAID,
  "pay once through 3-D Secure": ["challenged"],
  "go to the carrier": ["redirected"],
  "press an old page": PAID,
  "give up": ["cancelled"],
};
const LEADS: Partial<Record<Screen, Partial<Record<Move, Screen[]>>>> = {
  ready: FROM_OPEN,
  declined: FROM_OPEN,
  challenged: {
    "pass 3-D Secure": PAID,
    "stop at 3-D Secure": ["declined"],
    "choose another way": OPEN,
  },
  redirected: {
    "approve at the carrier": PAID,
    "stop at the carrier": ["declined"],
    "carrier fails": ["declined"],
  },
};

/** How often 3-D Secure was opened here, and whether a card was declined. */
export type Past = { challenges: number; declined: boolean };

const MOST_CHALLENGES = 4;
const BY_KEPT_CARD: readonly Move[] = [
  "pay",
  "pay twice at once",
  "pay with a card that is declined",
  "pay and lose the answer",
  "press an old page",
];

/**
 * The pages that may be seen after this move. After a decline a kept card's code is asked first, after four 3-D Secures no
 * further one begins: then the page stays.
 */
export function mayFollow(from: Screen, move: Move, past: Past): Screen[] {
  if (from === "processing" || from === "checking") return PENDING;
  if (past.declined && BY_KEPT_CARD.includes(move)) return [from];
  if (move.startsWith("pay once") && past.challenges >= MOST_CHALLENGES) return [from];
  return LEADS[from]?.[move] ?? [from];
}

/** Two times of three something that this page is for, else anything at all. */
export function moveFrom(screen: Screen, chance: number): Move {
  const meant = Object.keys(LEADS[screen] ?? {}) as Move[];
  const choice = chance % 3 > 0 && meant.length > 0 ? meant : MOVES;
  return choice[Math.floor(chance / 3) % choice.length] ?? "look again";
}

/** Nothing more can happen, and the page says what came of it. */
export const ENDS: Screen[] = ["complete", "already", "cancelled", "expired", "stopped"];

/** Which page this is, by its title; null for one that the checkout does not have. */
export function screenIn(html: string): Screen | null {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.replace(/^エラー：/, "") ?? "";
  const { titles: known, declinedAtCarrier } = messages.ja;
  const titles = [...Object.entries(known), ["declined", declinedAtCarrier]] as [Screen, string][];
  const found = titles.find(([, words]) => title.startsWith(`${words}｜`))?.[0] ?? null;
  return found === "sign-in" && html.includes('<form id="pay"') ? "ready" : found;
}
