import type { Screen } from "@/app/pay/[checkoutId]/screens";
import { expect } from "../fixtures";
import { standing, tradesOfCheckout } from "../look-at-gateway";
import { ENDS, type Move, mayFollow, moveFrom } from "./model";

export type Seen = { screen: Screen; html: string };
/** Who walks: by plain HTTP, or in a browser. */
export type Walker = {
  /** The page as its buyer sees it now. */
  look: () => Promise<Seen>;
  /** Done from the page that was seen last. */
  move: (move: Move, html: string) => Promise<unknown>;
};

const SETTLED_MS = 30_000;

/** One path, and one move more where it is over; every step of it, and what checkout and gateway came to. */
export async function walk(path: Walker, linkId: string, chances: readonly number[]): Promise<string[]> {
  const past = { challenges: 0, declined: false };
  const trail: string[] = [];
  let at = await path.look();
  const take = async (move: Move) => {
    const from = at.screen;
    await path.move(move, at.html);
    at = await path.look();
    trail.push(`${from} -${move}-> ${at.screen}`);
    expect(mayFollow(from, move, past), trail.join("; ")).toContain(at.screen);
    if (at.screen === "challenged" && from !== "challenged") past.challenges += 1;
    past.declined ||= at.screen === "declined" && byCard(from, move);
  };
  for (const chance of chances) {
    const wasOver = ENDS.includes(at.screen);
    await take(moveFrom(at.screen, chance));
    if (wasOver) break;
  }
  for (let move = WAY_OUT[at.screen]; move; move = WAY_OUT[at.screen]) await take(move);
  const isOver = async () => {
    at = await path.look();
    return ENDS.includes(at.screen);
  };
  if (!ENDS.includes(at.screen)) await expect.poll(isOver, { timeout: SETTLED_MS }).toBe(true);
  const charges = standing(await tradesOfCheckout(linkId));
  expect(charges.length, trail.join("; ")).toBe(at.screen === "complete" ? 1 : 0);
  return trail;
}

/** A carrier's no, or a page that merely stays, is no decline of a card. */
function byCard(from: Screen, move: Move): boolean {
  return from === "ready" || from === "challenged" || move === "pay with a card that is declined";
}

/** Whoever is left at somebody's page finishes there; then gives up what is still open. */
const WAY_OUT: Partial<Record<Screen, Move>> = {
  redirected: "stop at the carrier",
  challenged: "choose another way",
  ready: "give up",
  declined: "give up",
};
