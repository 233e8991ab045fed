import { expect, test } from "@playwright/test";
import { makeBuyer, makeCheckout } from "@/prisma/factories";
import { db, sessionCookie } from "./arrange";
import { keepCard } from "./arrange-card";
import { dumpDatabase } from "./dump-database";
import { type Action, everyAction, everyPath, fill } from "./every-door";
import { type Answer, knock } from "./knock";
import { postAction } from "./post-action";
import { actionTable } from "./somebody/action-table";
import { doorTable, type Meets } from "./somebody/door-table";
import { type FirstBuyer, makeFirstBuyer } from "./somebody/first-buyer";

const HOUR_MS = 3_600_000;

test("every page, route and action of the build stands in the tables", () => {
  expect(everyPath().filter((path) => !(path in doorTable))).toEqual([]);
  expect(
    everyAction()
      .map(({ name }) => name)
      .filter((name) => !(name in actionTable)),
  ).toEqual([]);
});

for (const path of everyPath()) {
  test(`GET ${path}: not for nobody, not for somebody else`, async () => {
    const row = doorTable[path];
    if (!row) throw new Error(`${path} does not stand in the table`);
    const first = await makeFirstBuyer();
    const address = fill(path, row.ids?.(first));
    const before = await rowsOf(first);

    const nobody = await knock(address);
    expectMeets(nobody, row.nobody, first);
    const other = await knock(address, { headers: { cookie: await otherCookie() } });
    expectMeets(other, row.other, first);
    expect(await rowsOf(first)).toEqual(before);

    const owner = await knock(address, { headers: { cookie: first.cookie } });
    expect(readsMark(owner, first), "the owner").toBe(row.owner === "reads");
  });
}

for (const action of everyAction()) {
  test(`${action.name}: not for nobody, not for somebody else`, async () => {
    const row = actionTable[action.name];
    if (!row) throw new Error(`${action.name} does not stand in the table`);
    const first = await makeFirstBuyer();
    const args = row.args(first);
    let before = await rowsOf(first);

    expectDone(await postAction(action, args), row.nobody, first);
    expect(await rowsOf(first)).toEqual(before);
    const asOther = await postAction(action, args, { headers: { cookie: await otherCookie() } });
    expectDone(asOther, row.buyers ?? "in", first);
    expect(await rowsOf(first)).toEqual(before);

    if (row.stepUp) {
      const cookie = await sessionCookie(first.buyerId, new Date(Date.now() - HOUR_MS));
      const rows = await rowsOf(first);
      const stale = await postAction(action, args, { headers: { cookie } });
      expect(String(stale.headers["x-action-redirect"])).toMatch(/^\/confirm\?returnTo=%2F/);
      expect(await rowsOf(first)).toEqual(rows);
      before = rows;
    }

    await postAction(action, args, { headers: { cookie: first.cookie } });
    if (row.owner === "changes") expect(await rowsOf(first)).not.toEqual(before);
    else expect(await rowsOf(first)).toEqual(before);
  });
}

test("somebody's card pays nobody else's order", async () => {
  const [first, other] = [await makeFirstBuyer(), await makeBuyer(db)];
  const { linkId } = await makeCheckout(db);
  const before = await rowsOf(first);
  const cookie = await sessionCookie(other.id);
  const answer = await postAction(theAction("#pressPay"), [linkId, { is: "idle" }, { card: first.cardId }], {
    headers: { cookie },
  });
  expectDone(answer, "in", first);
  expect(await rowsOf(first)).toEqual(before);
  expect(await db.payment.count({ where: { checkout: { linkId } } })).toBe(0);
});

test("an order in somebody's hands is not paid by somebody else's card", async () => {
  const [first, other] = [await makeFirstBuyer(), await makeBuyer(db)];
  const { cardId } = await keepCard(other, { number: "4999090000000014" });
  const before = await rowsOf(first);
  const cookie = await sessionCookie(other.id);
  const answer = await postAction(
    theAction("#pressPay"),
    [first.openLink, { is: "idle" }, { card: cardId }],
    { headers: { cookie } },
  );
  expectDone(answer, "in", first);
  expect(await rowsOf(first)).toEqual(before);
  expect(await db.payment.count({ where: { userId: other.id } })).toBe(0);
});

test("an id that is no text finds nothing: conditions of the database are not for visitors to write", async () => {
  const first = await makeFirstBuyer();
  const { id } = await makeCheckout(db);
  const other = await makeBuyer(db);
  const cookie = await sessionCookie(other.id);
  const anything = { not: { in: [] } };
  for (const name of ["#leaveUnpaid", "#payAnotherWay", "#pressPay"]) {
    const before = await rowsOf(first);
    await postAction(theAction(name), [anything, { is: "idle" }, { card: first.cardId }], {
      headers: { cookie },
    });
    expect(await rowsOf(first)).toEqual(before);
  }
  expect(await db.checkout.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: "OPEN" });
  expect(await db.auditEntry.count({ where: { userId: other.id } })).toBe(0);
});

function theAction(ending: string): Action {
  const action = everyAction().find(({ name }) => name.endsWith(ending));
  if (!action) throw new Error(`no action ${ending}`);
  return action;
}

async function otherCookie(): Promise<string> {
  return sessionCookie((await makeBuyer(db)).id);
}

/** Everything the database holds of the first buyer, as it stands now. */
async function rowsOf(first: FirstBuyer): Promise<string[]> {
  const rows = await dumpDatabase({ withAnyOf: first.ids });
  return rows.map(({ table, row }) => `${table} ${row}`).sort();
}

function readsMark({ text }: Answer, { marks }: FirstBuyer): boolean {
  return marks.some((mark) => text.includes(mark));
}

function expectMeets(answer: Answer, meets: Meets, first: FirstBuyer) {
  expect(readsMark(answer, first), "reads what is the first buyer's").toBe(false);
  expect({ meets, status: answer.status }).toEqual({ meets, status: STATUS[meets](answer.status) });
  if (meets === "sign-in") expect(answer.headers.location).toMatch(/^\/sign-in\?returnTo=%2F/);
}

const redirects = (status: number) => ([303, 307].includes(status) ? status : 303);
const STATUS: Record<Meets, (status: number) => number> = {
  "sign-in": redirects,
  "sent-on": redirects,
  "not-found": () => 404,
  unauthorized: () => 401,
  "not-allowed": () => 405,
  in: () => 200,
};

function expectDone(answer: Answer, meets: "sign-in" | "in" | "not-found", first: FirstBuyer) {
  expect(readsMark(answer, first), "reads what is the first buyer's").toBe(false);
  if (meets === "not-found") return expect(answer.status).toBe(404);
  expect(answer.status).toBeLessThan(400);
  const sentTo = String(answer.headers["x-action-redirect"] ?? "");
  if (meets === "sign-in") expect(sentTo).toMatch(/^\/sign-in\?returnTo=/);
}
