import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { environment } from "@/lib/environment";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import type { Staff } from "../record-deed";
import { openShop, openTime, takes } from "../testing";
import { findingWords } from "./finding-words";
import type { ProbeCase } from "./probe-cases";
import { lastProbe } from "./queries";
import { runProbe } from "./run-probe";
import { tryResultUrl } from "./try-result-url";

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
const shops: { close: () => void }[] = [];
beforeAll(async () => {
  pg = await openTestDatabase();
});
afterAll(() => pg.close());
afterEach(() => {
  for (const shop of shops.splice(0)) shop.close();
});

type Fields = Record<string, string>;

/** Probes a receiver that answers like this and returns each case's verdict. */
async function probe(answer: (fields: Fields, headers: Fields) => string) {
  const { ctx } = openTime(pg.db);
  const seen: Fields[] = [];
  const shop = await openShop(
    takes((body, request) => {
      const fields = Object.fromEntries(new URLSearchParams(body));
      seen.push({ ...fields, id: String(request.headers["kuroneko-delivery-id"]) });
      return answer(fields, request.headers as Fields);
    }),
  );
  shops.push(shop);
  const { id } = await makeMerchant(pg.db, { origins: { create: { origin: shop.url } } });
  const staff = { merchantId: id } as Staff;
  const run = await runProbe(ctx, { staff, url: `${shop.url}/results` });
  expect(run.ok).toBe(true);
  const view = await lastProbe(ctx, staff);
  if (!view) throw new Error("nothing was kept");
  const verdicts = Object.fromEntries(view.steps.map((step) => [step.case, step.verdict]));
  const words = (probed: ProbeCase, lang: "ja" | "en" = "ja") => {
    const step = view.steps.find((one) => one.case === probed);
    if (!step) throw new Error(`${probed} was not probed`);
    return findingWords(step, lang);
  };
  return { ctx, staff, view, verdicts, words, seen, url: shop.url };
}

const FINE = {
  ordinary: "fine",
  rakuten: "fine",
  "unknown-method": "fine",
  carrier: "fine",
  duplicate: "fine",
  "three-after-two": "fine",
  reordered: "look",
  "error-result": "fine",
};

test("a receiver that takes everything is fine; what only the shop can see it is asked to look at", async () => {
  const { verdicts, words, seen, staff, ctx } = await probe(() => "0");
  expect(verdicts).toEqual(FINE);
  expect(words("rakuten")).toEqual({
    title: "決済手段 14（楽天カード）",
    sent: "settle_method=14 を送信",
    advice: null,
    answers: ["200 / 0"],
  });
  expect(words("reordered", "en").advice).toContain("set the order back");
  expect(seen).toHaveLength(11);
  expect(seen.every(({ order_no }) => /^TEST-[0-9A-Z-]{3,18}$/.test(order_no ?? ""))).toBe(true);
  expect(seen.map(({ settle_method }) => settle_method)).toEqual(
    expect.arrayContaining(["9", "14", "98", "52", "21", "99"]),
  );
  const inOrder = (ending: string) =>
    seen
      .filter(({ order_no }) => order_no?.endsWith(ending))
      .map(({ settle_detail, id }) => `${settle_detail} ${id?.split(".")[1]}`);
  expect([inOrder("-5"), inOrder("-6"), inOrder("-7")]).toEqual([
    ["4 1", "4 1"],
    ["2 1", "3 2"],
    ["3 2", "2 1"],
  ]);
  expect(await ctx.db.auditEntry.findMany({ where: { merchantId: staff.merchantId } })).toMatchObject([
    { action: "probed receiver", detail: { toMend: 0 } },
  ]);
  expect(await ctx.db.delivery.count({ where: { merchantId: staff.merchantId } })).toBe(0);
});

/** What a receiver remembers. */
const known = new Set<string>();
test.each<[ProbeCase[], string, (fields: Fields, headers: Fields) => string]>([
  [
    ["rakuten", "unknown-method"],
    "1〜13だけ",
    (f) => (["14", "98"].includes(f.settle_method ?? "") ? "1" : "0"),
  ],
  [["unknown-method"], "その他のカード", (f) => (f.settle_method === "98" ? "<html>" : "0")],
  [["carrier"], "キャリア払い", (f) => (f.settle_method === "52" ? "" : "0")],
  [
    ["duplicate"],
    "2度処理しないで",
    (_, h) => {
      const id = h["kuroneko-delivery-id"] ?? "";
      if (known.has(id)) return "1";
      known.add(id);
      return "0";
    },
  ],
  [
    ["reordered"],
    "状態は戻さないで",
    ({ order_no = "", settle_detail }) => {
      if (settle_detail === "3") known.add(order_no);
      return settle_detail === "2" && known.has(order_no) ? "1" : "0";
    },
  ],
  [["three-after-two", "reordered"], "速報（2）と確報（3）", (f) => (f.settle_detail === "3" ? "1" : "0")],
  [["error-result"], "30日のあいだ", (f) => (f.settle_result === "2" ? "1" : "0")],
])("what %j breaks is named, with what to mend, and nothing else", async (broken, advice, answer) => {
  const { verdicts, words } = await probe(answer);
  const mend = Object.fromEntries(broken.map((one) => [one, "mend"]));
  expect(verdicts).toEqual({ ...FINE, ...mend });
  expect(words(broken[0] ?? "rakuten").advice).toContain(advice);
});

test("a receiver that does not know the sample's order is told so, and not that it cannot read 14", async () => {
  const { verdicts, words } = await probe(() => "1");
  expect(verdicts.ordinary).toBe("look");
  expect(new Set(Object.values(verdicts))).toEqual(new Set(["look", "unknown"]));
  expect(words("ordinary").advice).toContain("TEST-");
  expect(words("rakuten").advice).toContain("判定できません");
});

test("an empty body is what is wrong with an ordinary answer, in both languages", async () => {
  const { verdicts, words } = await probe(() => "");
  expect(verdicts.ordinary).toBe("mend");
  expect(words("ordinary").advice).toMatch(/^応答の本文が空でした。.*本文「0」/);
  expect(words("ordinary", "en").advice).toMatch(/^The body of the answer was empty\. When/);
  expect(words("ordinary").answers).toEqual(["200 / （空）"]);
});

test("nobody there: one sample, and the rest is not judged", async () => {
  const { ctx } = openTime(pg.db);
  const origin = "http://127.0.0.1:1";
  const { id } = await makeMerchant(pg.db, { origins: { create: { origin } } });
  const staff = { merchantId: id } as Staff;
  await runProbe(ctx, { staff, url: `${origin}/results` });
  const view = await lastProbe(ctx, staff);
  expect(view?.steps[0]).toMatchObject({ verdict: "mend", answers: [{ status: null, cause: "refused" }] });
  expect(
    view?.steps.slice(1).every(({ verdict, answers }) => verdict === "unknown" && answers.length === 0),
  ).toBe(true);
  const first = view?.steps[0];
  expect(first && findingWords(first, "ja").advice).toContain("接続を断られました。URLの綴り");
});

test("only a registered origin, twenty times an hour, and one's own last run", async () => {
  const { ctx, staff, url } = await probe(() => "0");
  expect(await runProbe(ctx, { staff, url: "https://other.example/x" })).toEqual({
    ok: false,
    refusal: "origin-not-registered",
  });
  await pg.db.limit.update({ where: { key: `probe:${staff.merchantId}` }, data: { count: 20 } });
  expect(await runProbe(ctx, { staff, url: `${url}/results` })).toEqual({ ok: false, refusal: "too-often" });
  const other = await makeMerchant(pg.db);
  expect(await lastProbe(ctx, { merchantId: other.id } as Staff)).toBeNull();
});

test("試しに送る sends one sample to the address of the settings", async () => {
  const { ctx, staff, url, seen } = await probe(() => "0");
  expect(await tryResultUrl(ctx, { staff })).toEqual({ ok: false, refusal: "no-address" });
  await pg.db.merchant.update({ where: { id: staff.merchantId }, data: { resultUrl: `${url}/results` } });
  expect(await tryResultUrl(ctx, { staff })).toMatchObject({ ok: true, value: { status: 200, cause: null } });
  expect(seen).toHaveLength(12);
  expect(environment().ALLOW_PRIVATE_RESULT_URLS).toBe(true);
});
