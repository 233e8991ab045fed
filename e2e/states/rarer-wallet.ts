import type { Page } from "@playwright/test";
import { digest } from "@/lib/digest";
import { randomId } from "@/lib/random-id";
import { addSession, db, signInAs } from "../arrange";
import { WALLET } from "../house";
import { go, longSignedIn } from "./arrange-wallet";
import type { State } from "./state";

const DAY_MS = 86_400_000;

/** What is seldom met in looking after an account. axe looks at these where the other specs come to them. */
const weighed: State[] = [
  { name: "security passkey", open: (page) => atFull(page, (passkey) => `/security/passkeys/${passkey}`) },
  { name: "resume", open: (page) => atFrozen(page, "/security/resume") },
  { name: "passkey add", open: (page) => go(page, signInAs, "/security/passkeys/add") },
  { name: "email", open: (page) => go(page, signInAs, "/security/email") },
  { name: "leave", open: (page) => go(page, signInAs, "/security/leave") },
  { name: "not me", open: atAlarm },
];
const pictured: Omit<State, "byHand">[] = [
  { name: "security full", open: (page) => atFull(page, () => "/security") },
  { name: "security log", open: (page) => atFull(page, () => "/security/log") },
  { name: "security frozen", open: (page) => atFrozen(page, "/security") },
  { name: "resume code", open: (page) => atFrozen(page, "/security/resume"), press: ask },
  { name: "email faults", open: (page) => go(page, signInAs, "/security/email"), press: pressEmpty },
  { name: "email codes", open: (page) => go(page, signInAs, "/security/email"), press: askBoth },
  { name: "left", open: (page) => go(page, signInAs, "/security/leave"), press: leave },
  { name: "confirm code", open: longSignedIn, press: ask },
  { name: "not me over", open: (page) => page.goto(`/not-me/${randomId()}`) },
  { name: "not me done", open: atAlarm, press: pressAlarm },
];
export const rarerWallet: State[] = [
  ...weighed,
  ...pictured.map((state) => ({ ...state, byHand: true as const })),
];

/** Two passkeys, a second device and a sign-in that may be a stranger's. */
async function atFull(page: Page, path: (passkeyId: string) => string) {
  const { id: userId } = await signInAs(page.context());
  const browser = await page.context().storageState();
  await addSession(page.context(), userId);
  await page.context().addCookies(browser.cookies);
  const made = (name: string, usedAt: Date | null) => ({
    id: randomId(),
    userId,
    name,
    usedAt,
    credentialId: randomId(),
    publicKey: new Uint8Array(1),
    counter: 0n,
    transports: ["internal"],
    createdAt: new Date(Date.now() - 30 * DAY_MS),
  });
  const passkeys = [made("iPhone", new Date()), made("Windows Hello", null)];
  await db.passkey.createMany({ data: passkeys });
  const deeds = [
    "kept card",
    "signed in by passkey",
    "signed in on a new device",
    "saved profile",
    "added passkey",
  ];
  for (const [index, action] of deeds.entries()) await note(userId, action, index);
  await page.goto(path(passkeys[0]?.id ?? ""));
}

async function note(userId: string, action: string, daysAgo: number) {
  const at = new Date(Date.now() - daysAgo * DAY_MS);
  const entry = { id: randomId(), at, actor: "buyer", userId, action, detail: {}, device: "Chrome, Windows" };
  await db.auditEntry.create({ data: entry });
}

async function atFrozen(page: Page, path: string) {
  await signInAs(page.context(), { frozenAt: new Date() });
  await page.goto(path);
}

async function ask(page: Page) {
  await page.locator("main form button[type=submit]").last().click();
  await page.locator("#code").waitFor();
}

async function pressEmpty(page: Page) {
  await page.locator("main form button[type=submit]").click();
  await page.locator("#error-summary").waitFor();
}

async function askBoth(page: Page) {
  await page.locator("#email").fill(`mio-${randomId()}@example.com`);
  await page.locator("main form button[type=submit]").click();
  await page.locator("input[inputmode=numeric]").first().waitFor();
}

async function leave(page: Page) {
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL((url) => url.pathname !== "/security/leave");
}

async function atAlarm(page: Page) {
  const { id: userId } = await signInAs(page.context());
  const token = randomId();
  const expiresAt = new Date(Date.now() + DAY_MS);
  const alarm = { userId, tokenHash: digest("alarm", token), deed: "signed in on a new device", expiresAt };
  await db.alarm.create({ data: alarm });
  await page.goto(`${WALLET}/not-me/${token}`);
}

async function pressAlarm(page: Page) {
  await page.locator("main form button[type=submit]").click();
  await page.waitForURL(/\/not-me\/done/);
}
