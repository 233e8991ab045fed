import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase } from "@/prisma/test-database";
import { openPost, type Post } from "./post";
import { listMail } from "./queries";
import { sendDueMail } from "./send-due-mail";
import { sendLater } from "./send-later";

const START = new Date("2026-11-24T10:00:00Z");
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000);

let testDatabase: Awaited<ReturnType<typeof openTestDatabase>>;
beforeAll(async () => {
  testDatabase = await openTestDatabase();
});
afterAll(() => testDatabase.close());
beforeEach(async () => {
  await testDatabase.db.mail.deleteMany();
});

const ctx = () => ({ db: testDatabase.db, now: () => START });
const write = (to: string) =>
  sendLater(testDatabase.db, {
    to,
    kind: "test",
    subject: "確認コード",
    text: "本文です\n123456",
    now: START,
  });
const run = (post: Post, seconds = 0) => sendDueMail(ctx(), { post, now: () => after(seconds) });
const rows = () => testDatabase.db.mail.findMany();

test("several workers send every mail once", async () => {
  for (let written = 0; written < 20; written++) await write(`${written}@example.jp`);
  const sent: string[] = [];
  const post: Post = async ({ to }) => {
    sent.push(to);
    return "sent";
  };
  const work = async () => {
    while ((await run(post)) > 0);
  };
  await Promise.all([work(), work(), work()]);
  expect(new Set(sent).size).toBe(20);
  expect(sent).toHaveLength(20);
  expect((await rows()).every(({ sentAt }) => sentAt !== null)).toBe(true);
});

test("what could not be sent comes again later, and later still, until it is given up", async () => {
  await write("mio@example.jp");
  expect(await run(async () => "later")).toBe(1);
  expect(await run(async () => "later", 9)).toBe(0);
  expect(await run(async () => "later", 10)).toBe(1);
  expect(await run(async () => "later", 39)).toBe(0);
  let tries = 2;
  for (let day = 1; day < 30; day++) tries += await run(async () => "later", day * 86_400);
  expect(tries).toBe(12);
  expect(await rows()).toMatchObject([{ tries: 12, sentAt: null, failedAt: expect.any(Date) }]);
});

test("a mail refused for good is not tried again", async () => {
  await write("nobody@example.jp");
  await run(async () => "never");
  expect(await rows()).toMatchObject([{ tries: 1, failedAt: START }]);
});

test("a worker that dies while sending leaves the mail to the next, after its lease", async () => {
  await write("mio@example.jp");
  await expect(
    run(async () => {
      throw new Error("killed");
    }),
  ).rejects.toThrow("killed");
  expect(await run(async () => "sent", 59)).toBe(0);
  expect(await run(async () => "sent", 60)).toBe(1);
});

test("over SMTP: Japanese subject and text arrive; 550 is for good, a silent server is not", async () => {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith("nobody") ? Object.assign(new Error("no"), { responseCode: 550 }) : null),
    onData: async (stream, _session, done) => {
      const mail = await simpleParser(stream);
      received.push([mail.from?.text, mail.subject, mail.text?.trim()].join("|"));
      done();
    },
  });
  const port = await new Promise<number>((open) => {
    const socket = server.listen(0, "127.0.0.1", () => {
      const address = socket.address();
      open(typeof address === "object" && address ? address.port : 0);
    });
  });
  const post = openPost({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: "クロネコペイ <pay@example.jp>" });
  await write("mio@example.jp");
  expect(await run(post)).toBe(1);
  expect(received[0]).toBe(`"クロネコペイ" <pay@example.jp>|確認コード|本文です\n123456`);
  const letter = { subject: "s", text: "t" };
  expect(await post({ to: "nobody@example.jp", ...letter })).toBe("never");
  await new Promise<void>((closed) => server.close(closed));
  expect(await post({ to: "mio@example.jp", ...letter })).toBe("later");
});

test("the body is sealed in the database; the mailbox reads it, newest first, by address", async () => {
  await write("a@example.jp");
  await sendLater(testDatabase.db, { to: "b@example.jp", kind: "t", subject: "s", text: "x", now: after(1) });
  expect(JSON.stringify(await rows())).not.toContain("123456");
  const all = await listMail(ctx(), { to: null });
  expect(all.map(({ to }) => to)).toEqual(["b@example.jp", "a@example.jp"]);
  expect(await listMail(ctx(), { to: "a@example.jp" })).toMatchObject([
    { text: "本文です\n123456", sent: false },
  ]);
});
