import type { Page } from "@playwright/test";
import { makeCard, makePayment } from "@/prisma/factories";
import { db, signInAs } from "../arrange";
import { knownBuyer } from "../arrange-buyer";
import type { State } from "./state";

/** Every state of the wallet's own pages. */
export const walletStates: State[] = [
  { name: "cards empty", open: withCards(0) },
  { name: "cards two", open: withCards(2) },
  { name: "cards three", open: withCards(3) },
  { name: "card add", open: (page) => go(page, knownBuyer, "/cards/add"), js: 50 },
  { name: "card add with details", open: (page) => go(page, stranger, "/cards/add"), js: 50 },
  { name: "card add full", open: withCards(3, () => "/cards/add"), js: 50 },
  { name: "card detail main", open: withCards(2, ([card]) => `/cards/${card}`) },
  { name: "card detail", open: withCards(2, ([, card]) => `/cards/${card}`) },
  { name: "card rename", open: withCards(1, ([card]) => `/cards/${card}?rename=1`) },
  { name: "card remove main", open: withCards(3, ([card]) => `/cards/${card}/remove`) },
  { name: "payments empty", open: (page) => go(page, signIn, "/payments") },
  { name: "receipt", open: receipt },
  { name: "security", open: (page) => go(page, signIn, "/security") },
  { name: "security profile", open: (page) => go(page, signIn, "/security/profile") },
  { name: "sign in", open: (page) => page.goto("/sign-in") },
  { name: "sign in code gone", open: (page) => page.goto("/sign-in/code") },
  { name: "terms", open: (page) => page.goto("/terms") },
  { name: "privacy", open: (page) => page.goto("/privacy") },
  { name: "contact", open: (page) => page.goto("/contact") },
];

const signIn = (context: ReturnType<Page["context"]>) => signInAs(context);
const stranger = (context: ReturnType<Page["context"]>) => signInAs(context, { name: null, phone: null });

async function go(page: Page, arrange: (context: ReturnType<Page["context"]>) => unknown, path: string) {
  await arrange(page.context());
  await page.goto(path);
}

const FACES = [
  { slot: "FIRST", brand: "VISA", acquirerCode: 14, lastFour: "4242", nickname: "ふだん使い" },
  { slot: "SECOND", brand: "MASTERCARD", acquirerCode: 10, lastFour: "0012", nickname: null },
  { slot: "THIRD", brand: "JCB", acquirerCode: 3, lastFour: "7703", nickname: "旅行" },
] as const;

/** So many cards, the first of them main; `path` is where to look at them. */
function withCards(count: number, path: (cardIds: string[]) => string = () => "/cards") {
  return async (page: Page) => {
    const { id: userId } = await signInAs(page.context());
    const cardIds: string[] = [];
    for (const face of FACES.slice(0, count)) cardIds.push((await makeCard(db, { userId, ...face })).id);
    await db.user.update({ where: { id: userId }, data: { mainCardId: cardIds[0] ?? null } });
    await page.goto(path(cardIds));
  };
}

async function receipt(page: Page) {
  const { id: userId } = await signInAs(page.context());
  const { id } = await makePayment(db, { userId });
  await page.goto(`/payments/${id}`);
}
