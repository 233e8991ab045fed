import type { BuyerId } from "@/lib/buyers/rules";
import { openCardEntry } from "@/lib/cards/open-card-entry";
import { readTicket } from "@/lib/cards/read-ticket";
import { readChallenge } from "@/lib/gateway/challenge";
import { walkCarrier } from "@/lib/gateway/webcollect/sandbox/walk-carrier";
import { walkChallenge } from "@/lib/gateway/webcollect/sandbox/walk-challenge";
import { findCarrierPage } from "@/lib/payments/carrier-page";
import { db } from "../arrange";
import { gatewayContext } from "../arrange-card";
import { askToken } from "../ask-token";
import { formOfPage, openPage, press } from "../drive/press-by-form";
import { WALLET } from "../house";
import { CARD } from "../test-cards";
import type { Move } from "./model";
import { screenIn } from "./model";
import type { Walker } from "./walk";
import type { Walking } from "./walking";

type Fields = Record<string, string>;
/** `old`: what the form of the first page would send. */
export type Path = { buyer: Walking; stranger: Walking; linkId: string; url: string; old: Fields | null };

/** One buyer at one checkout, by plain HTTP as a browser without scripts. */
export function walker(path: Path): Walker {
  const { buyer, stranger, linkId, url } = path;
  const own = { wallet: WALLET, cookies: buyer.cookies };

  /** The page as its buyer sees it now; every address answers with a page the checkout has. */
  async function look() {
    const answer = await openPage(own, url);
    const html = await answer.text();
    const screen = screenIn(html);
    if (answer.status !== 200 || !screen) throw new Error(`${answer.status} ${html.slice(0, 200)}`);
    path.old ??= formOfPage(html);
    return { screen, html };
  }

  async function send(fields: Fields | null, as = own) {
    if (!fields) return;
    const answer = await press(as, url, fields);
    if (![200, 303].includes(answer.status)) throw new Error(`a press answered ${answer.status}`);
    await answer.text();
  }

  async function payWith(html: string, card: string, more: Fields = {}) {
    const form = formOfPage(html);
    await send(form && { ...form, card, ...more });
  }

  /** What the card-entry frame would hand to the page. */
  async function payOnce(html: string, number: string) {
    const ctx = gatewayContext();
    const opened = await openCardEntry(ctx, { buyerId: buyer.id as BuyerId, purpose: "ONE_OFF" });
    if (!opened.ok) throw new Error(opened.refusal);
    const entry = await readTicket(ctx, opened.value);
    if (!entry.ok) throw new Error(entry.refusal);
    const token = await askToken(entry.value.parameters, { number });
    await payWith(html, "ONE_OFF", { ...opened.value, token, brand: "VISA", payWay: "1" });
  }

  async function comeBack(how: "passed" | "cancelled") {
    const challenge = await db.challenge.findFirst({
      where: { html: { not: null }, payment: { checkout: { linkId } } },
    });
    const open = challenge && (await readChallenge(db, challenge.id));
    if (open && challenge) await postBack(`/3ds/${challenge.id}/back`, await walkChallenge(open.html, how));
  }

  async function atCarrier(how: "approved" | "cancelled" | "error") {
    const row = await db.carrierPage.findFirst({
      where: { html: { not: null }, payment: { checkout: { linkId } } },
    });
    const page = row && (await findCarrierPage(gatewayContext(), row.id));
    if (row && page?.html) await postBack(`/carrier/${row.id}/back`, await walkCarrier(page.html, how));
  }

  const moves: Record<Move, (html: string) => Promise<unknown>> = {
    pay: (html) => payWith(html, buyer.cards.good),
    "pay twice at once": (html) =>
      Promise.all([payWith(html, buyer.cards.good), payWith(html, buyer.cards.good)]),
    "pay with a card that is declined": (html) => payWith(html, buyer.cards.declined),
    "pay and lose the answer": (html) => payWith(html, buyer.cards.lost),
    "pay once": (html) => (formOfPage(html) ? payOnce(html, CARD.approves) : look()),
    "pay once through 3-D Secure": (html) => (formOfPage(html) ? payOnce(html, CARD.challenges) : look()),
    "pass 3-D Secure": () => comeBack("passed"),
    "stop at 3-D Secure": () => comeBack("cancelled"),
    "choose another way": (html) => send(formOfPage(html, "別の方法で支払う")),
    "go to the carrier": (html) => payWith(html, "AU"),
    "approve at the carrier": () => atCarrier("approved"),
    "stop at the carrier": () => atCarrier("cancelled"),
    "carrier fails": () => atCarrier("error"),
    "look again": () => look(),
    "press an old page": () => send(path.old && { ...path.old, card: buyer.cards.good }),
    "somebody else presses": async () => {
      const { boundUserId } = await db.checkout.findUniqueOrThrow({ where: { linkId } });
      if (boundUserId)
        await send(path.old && { ...path.old, card: stranger.cards.good }, {
          wallet: WALLET,
          cookies: stranger.cookies,
        });
    },
    "session is over": () => send(path.old, { wallet: WALLET, cookies: {} }),
    "give up": (html) => send(formOfPage(html, '<form id="leave"')),
  };
  return { look, move: (move: Move, html: string) => moves[move](html) };
}

async function postBack(path: string, posted: Fields) {
  const answer = await fetch(`${WALLET}${path}`, {
    method: "POST",
    body: new URLSearchParams(posted),
    redirect: "manual",
  });
  if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
}
