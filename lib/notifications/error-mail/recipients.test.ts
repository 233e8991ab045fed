import { afterAll, beforeAll, expect, test } from "vitest";
import { unseal } from "@/lib/seal";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import type { Staff } from "../record-deed";
import { errorMailSchema } from "../schema";
import { getResultSettings } from "../settings/queries";
import { openTime } from "../testing";
import { confirmRecipient } from "./confirm-recipient";
import { mailLinkAgain } from "./mail-link-again";
import { findLink } from "./queries";
import { saveErrorMail } from "./save-error-mail";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(() => pg.close());

async function world() {
  const { ctx, pass } = openTime(pg.db);
  const { id } = await makeMerchant(pg.db);
  const staff = { merchantId: id } as Staff;
  const save = (recipients: string[], errorMail = true) =>
    saveErrorMail(ctx, { staff, wish: { errorMail, recipients }, lang: "ja" });
  const settings = () => getResultSettings(ctx, staff);
  return { ctx, pass, staff, save, settings };
}

/** The token in the newest mail to an address. */
async function tokenFor(to: string): Promise<string> {
  const mail = await pg.db.mail.findFirstOrThrow({ where: { to }, orderBy: { createdAt: "desc" } });
  return /\/confirm-mail\/(\w+)/.exec(unseal(mail.body))?.[1] ?? "";
}

test("an address gets mails only after its owner has confirmed it, by a link that works once", async () => {
  const { ctx, save, settings } = await world();
  expect(await save(["a@one.example"])).toEqual({ ok: true, value: null });
  expect((await settings()).recipients).toMatchObject([{ email: "a@one.example", confirmed: false }]);
  const token = await tokenFor("a@one.example");
  expect(JSON.stringify(await pg.db.errorMailRecipient.findMany())).not.toContain(token);
  expect(await findLink(ctx, { token })).toEqual({ shopName: "星屑書房", email: "a@one.example" });
  expect((await settings()).recipients).toMatchObject([{ confirmed: false }]);
  expect(await confirmRecipient(ctx, { token })).toMatchObject({ ok: true });
  expect((await settings()).recipients).toMatchObject([{ confirmed: true }]);
  expect(await confirmRecipient(ctx, { token })).toEqual({ ok: false, refusal: "gone" });
  expect(await findLink(ctx, { token })).toBeNull();
});

test("a link is good for seven days, a new one replaces it", async () => {
  const { ctx, pass, staff, save, settings } = await world();
  await save(["b@two.example"]);
  const old = await tokenFor("b@two.example");
  const [recipient] = (await settings()).recipients;
  const wish = { staff, recipientId: recipient?.id ?? "", lang: "en" } as const;
  pass(1);
  expect(await mailLinkAgain(ctx, wish)).toMatchObject({ ok: true });
  const token = await tokenFor("b@two.example");
  expect(await findLink(ctx, { token: old })).toBeNull();
  pass(7 * 86_400);
  expect(await confirmRecipient(ctx, { token })).toEqual({ ok: false, refusal: "gone" });
});

test("who is left out is forgotten, who was confirmed stays so and gets no second link", async () => {
  const { ctx, save, settings } = await world();
  await save(["c@three.example", "d@three.example"]);
  await confirmRecipient(ctx, { token: await tokenFor("c@three.example") });
  await save(["c@three.example", "e@three.example"]);
  expect((await settings()).recipients.map(({ email, confirmed }) => [email, confirmed])).toEqual([
    ["c@three.example", true],
    ["e@three.example", false],
  ]);
  expect(await pg.db.mail.count({ where: { to: "c@three.example" } })).toBe(1);
});

test("five at most, whoever saves at the same time; the database refuses a sixth", async () => {
  const { save, settings, staff } = await world();
  const lists = ["p", "q", "r"].map((list) => [1, 2, 3, 4, 5].map((n) => `${list}${n}@four.example`));
  await Promise.all(lists.map((list) => save(list)));
  const kept = (await settings()).recipients.map(({ email }) => email);
  expect(lists).toContainEqual(kept);
  const sixth = { id: "x", merchantId: staff.merchantId, place: 6, email: "s@x", createdAt: new Date() };
  await expect(pg.db.errorMailRecipient.create({ data: sixth })).rejects.toThrow("five_recipients");
});

test("switched on it needs somebody; nobody's mailbox is flooded with links", async () => {
  const { ctx, staff, save, settings } = await world();
  expect(await save([])).toEqual({ ok: false, refusal: "recipient-needed" });
  await save(["f@five.example"]);
  const wish = { staff, recipientId: (await settings()).recipients[0]?.id ?? "", lang: "ja" } as const;
  const again = async () => (await mailLinkAgain(ctx, wish)).ok;
  expect([await again(), await again(), await again()]).toEqual([true, true, false]);
  await save([], false);
  expect(await save(["f@five.example"])).toEqual({ ok: false, refusal: "too-many-links" });
});

test("another shop's recipient is nobody", async () => {
  const [one, other] = [await world(), await world()];
  await one.save(["g@six.example"]);
  const recipientId = (await one.settings()).recipients[0]?.id ?? "";
  const wish = { staff: other.staff, recipientId, lang: "ja" } as const;
  expect(await mailLinkAgain(other.ctx, wish)).toEqual({ ok: false, refusal: "no-such-recipient" });
});

test("the form reads one address a line, in any writing, and names what is wrong", () => {
  const read = (recipients: string) => errorMailSchema.safeParse({ errorMail: "true", recipients });
  expect(read(" A@x.example\nb@x.example、a@x.example ").data?.recipients).toEqual([
    "a@x.example",
    "b@x.example",
  ]);
  const faults = (text: string) => read(text).error?.issues.map(({ message }) => message);
  expect(faults("nobody")).toEqual(["not-a-mail-address"]);
  expect(faults([1, 2, 3, 4, 5, 6].map((n) => `${n}@x.example`).join("\n"))).toEqual(["more-than-five"]);
});
