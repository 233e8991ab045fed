import { expect, test } from "@playwright/test";
import { messages as threeD } from "@/app/3ds/[attempt]/messages";
import { messages as carrier } from "@/app/carrier/[page]/messages";
import { digest } from "@/lib/digest";
import { CARRIERS } from "@/lib/payments/plans";
import { makeBuyer } from "@/prisma/factories";
import { db, sessionCookie } from "./arrange";
import { type Answer, knock } from "./knock";
import { type FirstBuyer, makeFirstBuyer } from "./somebody/first-buyer";

/** What became of a page on the way to card company or carrier; Back, a refresh, a second tab and an old link ask it again. */
const STATES = {
  open: async () => {},
  "come back": async ({ paymentAttempt, attempt, carrierPage }: FirstBuyer) => {
    await db.challenge.updateMany({
      where: { id: { in: [paymentAttempt, attempt] } },
      data: { html: null, challengeToken: null, returnedAt: new Date() },
    });
    await db.carrierPage.update({ where: { id: carrierPage }, data: { html: null, returnedAt: new Date() } });
  },
  "out of time": async ({ paymentAttempt, attempt, carrierPage }: FirstBuyer) => {
    const expiresAt = new Date(Date.now() - 1_000);
    await db.challenge.updateMany({
      where: { id: { in: [paymentAttempt, attempt] } },
      data: { expiresAt },
    });
    await db.carrierPage.update({ where: { id: carrierPage }, data: { expiresAt } });
  },
};
type StateName = keyof typeof STATES;
type Page = { path: string; title: string; after: string };

const OVER = ({ after }: Page) => ({ page: `307 ${after}`, out: `303 ${after}` });
const ITS_BUYERS: Record<StateName, (page: Page) => Record<"page" | "out", string>> = {
  open: ({ title }) => ({ page: `200 ${title}`, out: "200 theirs" }),
  "come back": OVER,
  "out of time": OVER,
};
const ANOTHERS = { page: "404", out: "404" };
const nobodys = ({ path }: Page) => {
  const signIn = (to: string) => `307 /sign-in?returnTo=${encodeURIComponent(to)}`;
  return { page: signIn(path), out: signIn(`${path}/out`) };
};

for (const state of Object.keys(STATES) as StateName[])
  test(`on the way, ${state}: its buyer, another, a session that is over`, async () => {
    const buyer = await makeFirstBuyer();
    const another = await sessionCookie((await makeBuyer(db)).id);
    const over = await sessionCookie(buyer.buyerId);
    const sessionToken = digest("session", over.slice(over.indexOf("=") + 1));
    await db.session.delete({ where: { sessionToken } });
    await STATES[state](buyer);
    for (const page of pagesOf(buyer)) {
      const seen = (cookie: string) => look(page, cookie, buyer.marks);
      expect(await seen(buyer.cookie), page.path).toEqual(ITS_BUYERS[state](page));
      expect(await seen(another), page.path).toEqual(ANOTHERS);
      expect(await seen(over), page.path).toEqual(nobodys(page));
    }
  });

function pagesOf(buyer: FirstBuyer): Page[] {
  const { paymentAttempt, challengedLink, attempt, registrationId, carrierPage, carrierLink } = buyer;
  const { title } = threeD.ja;
  return [
    { path: `/3ds/${paymentAttempt}`, title, after: `/pay/${challengedLink}` },
    { path: `/3ds/${attempt}`, title, after: `/cards?attempt=${registrationId}` },
    {
      path: `/carrier/${carrierPage}`,
      title: carrier.ja.title(CARRIERS.AU.ja),
      after: `/pay/${carrierLink}`,
    },
  ];
}

async function look({ path }: Page, cookie: string, marks: string[]) {
  const [page, out] = await Promise.all(
    [path, `${path}/out`].map((at) => knock(at, { headers: { cookie } })),
  );
  return { page: brief(page, marks), out: brief(out, marks) };
}

/** Status and what tells the answers apart: where it leads, whose document it is, which of our pages. */
function brief(answer: Answer | undefined, marks: string[]): string {
  if (!answer) return "nothing";
  const { status, headers, text } = answer;
  if (headers.location) return `${status} ${headers.location}`;
  if (status !== 200) return String(status);
  const title = /<title>([^｜<]*)/.exec(text)?.[1];
  return `200 ${title ?? (marks.some((mark) => text.includes(mark)) ? "theirs" : "?")}`;
}
