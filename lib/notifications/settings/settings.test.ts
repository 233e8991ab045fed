import { afterAll, beforeAll, expect, test } from "vitest";
import { unseal } from "@/lib/seal";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import { pauseResults } from "../pause-results";
import type { Staff } from "../record-deed";
import { resumeResults } from "../resume-results";
import { resultSettingsSchema } from "../schema";
import { takeDue } from "../take-due";
import { openTime, tell } from "../testing";
import { addSecret } from "./add-secret";
import { dropOldSecret } from "./drop-old-secret";
import { linkResultUrl } from "./link-result-url";
import { getResultSettings } from "./queries";
import { saveResultSettings } from "./save-result-settings";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(() => pg.close());

async function world() {
  const { ctx } = openTime(pg.db);
  const { id } = await makeMerchant(pg.db);
  const staff = { merchantId: id } as Staff;
  const save = (resultUrl: string, resultsByPost = true) =>
    saveResultSettings(ctx, { staff, wish: { resultsByPost, resultUrl } });
  const to = (named: string | null) => linkResultUrl(ctx, { merchantId: staff.merchantId, named });
  const deeds = async () =>
    (await pg.db.auditEntry.findMany({ where: { merchantId: id } })).map(({ action }) => action);
  return { ctx, staff, save, to, deeds, settings: () => getResultSettings(ctx, staff) };
}

test("an order of the link method is told of at the address its form named, else at the setting, or not at all", async () => {
  const { save, to, deeds, settings } = await world();
  expect(await to(null)).toBeNull();
  await save("https://shop.example/pay/result");
  expect(await to(null)).toBe("https://shop.example/pay/result");
  expect(await to("https://shop.example/other")).toBe("https://shop.example/other");
  await save("https://shop.example/pay/result", false);
  expect(await to("https://shop.example/other")).toBeNull();
  expect(await settings()).toMatchObject({
    resultsByPost: false,
    resultUrl: "https://shop.example/pay/result",
  });
  expect(await deeds()).toEqual(["changed result settings", "changed result settings"]);
});

test("only on a registered origin, without a name in the address; the form says what is no address", async () => {
  const { save, settings } = await world();
  for (const address of ["https://other.example/x", "https://me:pw@shop.example/x", "http://shop.example/x"])
    expect(await save(address)).toEqual({ ok: false, refusal: "origin-not-registered" });
  expect((await settings()).resultUrl).toBeNull();
  const read = (resultUrl: string) =>
    resultSettingsSchema.safeParse({ resultsByPost: "true", resultUrl }).success;
  expect(["", "https://shop.example/x", "ftp://shop.example/x", "shop"].map(read)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("two secrets live at once: the new one first, shown once, sealed; then the newest alone", async () => {
  const { ctx, staff, deeds, settings } = await world();
  const made = await addSecret(ctx, { staff });
  expect(made).toMatchObject({ ok: true, value: { secret: expect.stringMatching(/^krs_\w{52}$/) } });
  const secret = made.ok ? made.value.secret : "";
  expect(await addSecret(ctx, { staff })).toEqual({ ok: false, refusal: "two-already" });
  const row = () => pg.db.merchant.findUniqueOrThrow({ where: { id: staff.merchantId } });
  expect(JSON.stringify(await row())).not.toContain(secret);
  expect((await row()).secrets.map(unseal)).toEqual([secret, `secret-${staff.merchantId}`]);
  expect(await settings()).toMatchObject({ secrets: { count: 2, newestMadeAt: ctx.now() } });
  expect(await dropOldSecret(ctx, { staff })).toMatchObject({ ok: true });
  expect((await row()).secrets.map(unseal)).toEqual([secret]);
  expect(await dropOldSecret(ctx, { staff })).toEqual({ ok: false, refusal: "only-one" });
  expect(await deeds()).toEqual(["made signature secret", "dropped old signature secret"]);
});

test("parallel presses make one second secret", async () => {
  const { ctx, staff } = await world();
  const made = await Promise.all([
    addSecret(ctx, { staff }),
    addSecret(ctx, { staff }),
    addSecret(ctx, { staff }),
  ]);
  expect(made.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a pause holds one shop's results only, and both presses are in the audit once", async () => {
  const [one, other] = [await world(), await world()];
  for (const { ctx, staff } of [one, other]) await tell(ctx, { merchantId: staff.merchantId });
  await pauseResults(one.ctx, one);
  await pauseResults(one.ctx, one);
  expect((await one.settings()).pausedAt).toEqual(one.ctx.now());
  expect((await takeDue(one.ctx, 10)).map(({ merchantId }) => merchantId)).toEqual([other.staff.merchantId]);
  await resumeResults(one.ctx, one);
  await resumeResults(one.ctx, one);
  expect((await takeDue(one.ctx, 10)).map(({ merchantId }) => merchantId)).toEqual([one.staff.merchantId]);
  expect(await one.deeds()).toEqual(["paused results", "resumed results"]);
});
