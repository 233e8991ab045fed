import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { sendLater } from "@/lib/mail/send-later";
import { db } from "../arrange";
import { type CardSecrets, findCardSecrets } from "../card-number-search";
import { LOGS, WALLET } from "../house";
import type { Heard, Traffic } from "./record-traffic";
import { whatTheHouseKeeps } from "./what-the-house-keeps";

/** Puts a card number and a security code into every place that is searched later, and takes them out once found. */
export async function plantAndFind(page: Page, traffic: Traffic, number: string, code: string) {
  await plantInHouse(number, code);
  await page.route(`${WALLET}/planted**`, (route) => route.fulfill({ status: 204 }));
  await page.goto("/terms");
  await page.evaluate(
    async ([card = "", secret = ""]) => {
      await fetch(`/planted?card=${card.replace(/./g, (digit) => `%3${digit}`)}`);
      await fetch("/planted", { method: "POST", body: JSON.stringify({ code: secret }) });
      await fetch("/planted", { headers: { "x-note": btoa(card) } });
      const told = new Promise((done) => addEventListener("message", done, { once: true }));
      window.postMessage({ brand: card }, location.origin);
      await told;
      const field = document.body.appendChild(document.createElement("input"));
      field.value = card.replace(/(\d{4})/g, "$1 ");
    },
    [number, code],
  );
  await traffic.lookInto(page);
  const heard = await traffic.elsewhere();
  for (const place of ["?card=", "POST", "a message", "the page"])
    expectFound(heard, place, { numbers: [number], codes: [code] });
  const byHeader = heard.filter(({ where, text }) => where.endsWith("/planted") && text.includes("x-note"));
  expectFound(byHeader, "/planted", { numbers: [number], codes: [] });
  traffic.forget();
}

async function plantInHouse(number: string, code: string) {
  const to = "planted@example.com";
  const log = join(LOGS, "planted.log");
  try {
    await db.$executeRaw`CREATE TABLE "Planted" ("data" bytea, "more" jsonb)`;
    await db.$executeRaw`INSERT INTO "Planted" VALUES (${Buffer.from(number)}, ${{ code }}::jsonb)`;
    await sendLater(db, {
      to,
      kind: "planted",
      subject: "planted",
      text: `${number} ${code}`,
      now: new Date(),
    });
    await writeFile(log, `${JSON.stringify({ msg: number.replace(/(\d{4})/g, "$1-"), code })}\n`);
    const kept = await whatTheHouseKeeps();
    for (const place of ['"Planted"', '"Mail"', "log planted"])
      for (const secrets of [
        { numbers: [number], codes: [] },
        { numbers: [], codes: [code] },
      ])
        expectFound(kept, place, secrets);
  } finally {
    await db.$executeRaw`DROP TABLE IF EXISTS "Planted"`;
    await db.mail.deleteMany({ where: { to } });
    await rm(log, { force: true });
  }
}

function expectFound(heard: Heard[], place: string, secrets: CardSecrets) {
  const texts = heard.filter(({ where }) => where.includes(place)).map(({ text }) => text);
  expect(
    texts.flatMap((text) => findCardSecrets(text, secrets)),
    `what was planted in ${place}`,
  ).not.toEqual([]);
}
