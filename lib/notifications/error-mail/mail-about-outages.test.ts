import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openPost } from "@/lib/mail/post";
import { sendDueMail } from "@/lib/mail/send-due-mail";
import { randomId } from "@/lib/random-id";
import { makeMerchant } from "@/prisma/factories";
import { openTestDatabase } from "@/prisma/test-database";
import type { PostOutcome } from "../post-result";
import { takeDue } from "../take-due";
import { openTime, tell } from "../testing";
import { writeDown } from "../write-down";
import { mailAboutOutages } from "./mail-about-outages";

const SUBJECT = "クロネコｗｅｂコレクト決済結果データ送信エラー発生のお知らせ";
const RECOVERED = "クロネコｗｅｂコレクト決済結果データ送信復旧のお知らせ";
const SUCCESS: PostOutcome = { cause: null, status: 200, answer: "0", durationMs: 3 };
const FAILURE: PostOutcome = { cause: "status", status: 500, answer: "", durationMs: 3 };
const HOUR = 3600;

let pg: Awaited<ReturnType<typeof openTestDatabase>>;
let server: SMTPServer;
let port = 0;
const received: ParsedMail[] = [];
beforeAll(async () => {
  pg = await openTestDatabase();
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: async (stream, _session, done) => {
      received.push(await simpleParser(stream));
      done();
    },
  });
  port = await new Promise<number>((open) => {
    const socket = server.listen(0, "127.0.0.1", () => open((socket.address() as { port: number }).port));
  });
});
afterAll(async () => {
  await new Promise<void>((closed) => server.close(closed));
  await pg.close();
});
beforeEach(async () => {
  await pg.db.mail.deleteMany();
  await pg.db.delivery.deleteMany();
  await pg.db.merchant.updateMany({ data: { errorMail: false } });
  received.length = 0;
});

async function shop(given: { errorMail?: boolean; to?: string[] } = {}) {
  const { errorMail = true, to = ["system@shop.example"] } = given;
  const { ctx, pass } = openTime(pg.db, "2026-11-24T17:45:12+09:00");
  const { id: merchantId, code } = await makeMerchant(pg.db, { errorMail });
  for (const [at, email] of to.entries())
    await pg.db.errorMailRecipient.create({
      data: {
        id: randomId(),
        merchantId,
        place: at + 1,
        email,
        confirmedAt: ctx.now(),
        createdAt: ctx.now(),
      },
    });
  /** Everything due now is answered like this. */
  const answer = async (outcome: PostOutcome) => {
    const taken = await takeDue(ctx, 100);
    for (const one of taken) await writeDown(ctx, one, outcome);
    return taken.length;
  };
  const look = async () => {
    await mailAboutOutages(ctx);
  };
  const order = (orderNo?: string, url?: string) => tell(ctx, { merchantId, orderNo, url });
  return { ctx, pass, merchantId, code, answer, look, order };
}

/** Sends what is in the outbox over SMTP and reads it back: to whom, subject, text. */
async function mails() {
  const post = openPost({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "クロネコペイ <pay@example.jp>" });
  const given = { post, now: () => new Date(Date.now() + 60_000) };
  while ((await sendDueMail({ db: pg.db, now: given.now }, given)) > 0);
  return received.splice(0).map(({ to, subject, text }) => ({
    to: [to ?? []]
      .flat()
      .map((one) => one.text)
      .join(),
    subject,
    text: text ?? "",
  }));
}

test("the first failure is mailed at once, and says what a shop needs and nothing of a buyer", async () => {
  const { code, answer, look, order } = await shop({ to: ["system@shop.example", "tencho@shop.example"] });
  await order("HOSHI-0151", "https://shop.example/pay/result?key=himitsu");
  await answer(FAILURE);
  await look();
  const sent = await mails();
  expect(sent.map(({ to }) => to).sort()).toEqual(["system@shop.example", "tencho@shop.example"]);
  expect(new Set(sent.map(({ subject }) => subject))).toEqual(new Set([SUBJECT]));
  const { id } = await pg.db.delivery.findFirstOrThrow();
  const text = sent[0]?.text.replace(/17:45:2[0-9]/, "17:45:2_");
  expect(text?.trim()).toBe(
    [
      `星屑書房 御中（加盟店コード ${code}）`,
      "",
      "決済結果データを、ご指定のURLへお届けできませんでした。自動で送りなおします。",
      "",
      "受付番号　　HOSHI-0151",
      "発生日時　　2026年11月24日 17:45:12",
      "送信先　　　https://shop.example/pay/result?…",
      "結果　　　　HTTP 500・200以外の応答",
      "次の送信　　2026年11月24日 17:45:2_",
      "",
      `送信の記録　http://localhost:3000/merchant/${code}/notifications/${id}`,
      "",
      "このメールの宛先と要・不要は、加盟店情報・動作環境設定で変えられます。",
    ].join("\n"),
  );
});

test("never one per retry: after the first mail a digest an hour, and one when all have arrived", async () => {
  const { pass, answer, look, order } = await shop();
  const subjects: (string | undefined)[] = [];
  for (let minute = 0; minute < 150; minute += 5) {
    if (minute < 40) await order();
    await answer(FAILURE);
    await look();
    subjects.push(...(await mails()).map(({ subject }) => subject));
    pass(300);
  }
  expect(subjects).toEqual([SUBJECT, SUBJECT, SUBJECT]);
  pass(8 * HOUR);
  while ((await answer(SUCCESS)) > 0);
  await look();
  expect((await mails()).map(({ subject }) => subject)).toEqual([RECOVERED]);
  pass(HOUR);
  await look();
  expect(await mails()).toEqual([]);
});

test("a digest counts all and lists twenty; without news there is none", async () => {
  const { pass, answer, look, order } = await shop();
  for (let n = 0; n < 24; n++) await order();
  while ((await answer(FAILURE)) > 0);
  await look();
  await mails();
  pass(2 * HOUR);
  await look();
  expect(await mails()).toEqual([]);
  while ((await answer(FAILURE)) > 0);
  pass(30);
  await look();
  const [digest] = await mails();
  expect(digest?.text).toContain("24件あります");
  expect(digest?.text).toContain("20件を記します");
  expect(digest?.text.match(/受付番号/g)).toHaveLength(20);
});

test("off unless switched on, and only to confirmed addresses; switched on later it tells of what fails then", async () => {
  const { ctx, pass, merchantId, answer, look, order } = await shop({ errorMail: false });
  await order();
  await answer(FAILURE);
  await look();
  expect(await mails()).toEqual([]);
  await pg.db.merchant.update({ where: { id: merchantId }, data: { errorMail: true } });
  await pg.db.errorMailRecipient.create({
    data: { id: randomId(), merchantId, place: 2, email: "new@shop.example", createdAt: ctx.now() },
  });
  pass(30);
  await look();
  expect((await mails()).map(({ to }) => to)).toEqual(["system@shop.example"]);
});

test("what was given up after 30 days is told, not called delivered", async () => {
  const { pass, answer, look, order } = await shop();
  await order();
  await answer(FAILURE);
  await look();
  await mails();
  pass(30 * 86_400);
  await answer(FAILURE);
  await look();
  const [last] = await mails();
  expect(last?.text).toContain("1件は30日のうちにお届けできず、送信を終えました");
});

test("several workers at once make no second mail", async () => {
  const { answer, look, order } = await shop();
  await order();
  await answer(FAILURE);
  await Promise.all([look(), look(), look(), look()]);
  expect(await mails()).toHaveLength(1);
});
