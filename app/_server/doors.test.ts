import { expect, test } from "vitest";
import { chooseDoor, doors, type Knock } from "./doors";

const WALLET = "http://localhost:3000";
const CARD = "http://127.0.0.1:3000";
const site = { walletOrigin: WALLET, cardOrigin: CARD, demo: true };

function knock(given: Partial<Knock>, at = site) {
  const one: Knock = {
    method: "GET",
    host: "localhost:3000",
    path: "/cards",
    origin: null,
    contentLength: null,
    contentType: null,
    ...given,
  };
  const chosen = chooseDoor(one, at);
  return "door" in chosen ? chosen.door.path : chosen.refusal;
}

const post = { method: "POST", contentLength: "10", origin: WALLET };
const concrete = (path: string) => path.replace("/**", "/x/y").replace("*", "abc");
const walletDoors = doors.filter(({ host, methods }) => host === "wallet" && methods.length > 0);
const cardDoors = doors.filter(({ host }) => host === "card");

test.each([
  "",
  null,
  "evil.example",
  "localhost",
  "localhost:3001",
  "localhost:3000.evil.example",
  "[::1]:3000",
])("Host %j is not ours, whatever is asked for", (host) => {
  for (const path of ["/cards", "/_next/static/a.js", "/api/health", "/card-entry/x"])
    expect(knock({ host, path })).toBe(421);
});

test("a host's name is the same in any case", () => {
  expect(knock({ host: "LocalHost:3000" })).toBe("/**");
});

test("the card origin answers GET and HEAD of card entry and static files, nothing else", () => {
  const host = "127.0.0.1:3000";
  for (const { path } of cardDoors) {
    expect(knock({ host, path: concrete(path) })).toBe(path);
    expect(knock({ host, path: concrete(path), method: "HEAD" })).toBe(path);
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
      expect(knock({ ...post, host, path: concrete(path), method })).toBe(405);
  }
  for (const { path } of walletDoors) {
    if (cardDoors.some((door) => door.path === path)) continue;
    expect(knock({ host, path: concrete(path) })).toBe(404);
    for (const origin of [WALLET, CARD, null])
      expect(knock({ ...post, host, path: concrete(path), origin })).toBe(405);
  }
});

test("card entry is not on the wallet's own origin", () => {
  expect(knock({ path: "/card-entry/abc" })).toBe(404);
  expect(knock({ ...post, path: "/card-entry/abc" })).toBe(404);
  expect(knock({ path: "/_next/image" })).toBe(404);
});

test.each([
  null,
  "null",
  "http://evil.example",
  CARD,
  "http://localhost:4100",
  "http://localhost:3000.evil.example",
])("a POST with Origin %j comes in only where it is meant to come from anywhere", (origin) => {
  for (const door of walletDoors.filter(({ methods }) => methods.includes("POST"))) {
    const expected = door.from === "anywhere" ? door.path : 403;
    expect(knock({ ...post, path: concrete(door.path), origin })).toBe(expected);
  }
});

test("what comes from anywhere is a short list, and never has cookies", () => {
  const open = walletDoors.filter(({ from }) => from === "anywhere");
  expect(open.map(({ path }) => path)).toEqual([
    "/3ds/*/back",
    "/carrier/*/back",
    "/test_gateway/settleSelectAction.gw",
    "/webcollect/settleSelectAction.gw",
    "/api/gateway/results",
    "/api/v1/**",
    "/api/health",
    "/api/metrics",
    "/api/*",
    "/api/xp/*",
    "/test_gateway/*",
    "/test_gateway/xp/*",
  ]);
  expect(open.some(({ cookies }) => cookies)).toBe(false);
  expect(cardDoors.some(({ cookies }) => cookies)).toBe(false);
});

test("from anywhere no multipart form comes in: only such a form can name a server action", () => {
  const form = { ...post, path: "/api/v1/checkouts", origin: null };
  expect(knock({ ...form, contentType: "Multipart/Form-Data; boundary=x" })).toBe(415);
  expect(knock({ ...form, contentType: "application/json" })).toBe("/api/v1/**");
});

test("bodies: no length 411, over the door's size 413, exactly at it fine", () => {
  for (const door of walletDoors.filter(({ methods }) => methods.includes("POST"))) {
    const path = concrete(door.path);
    for (const contentLength of [null, "", "-1", "1e3", "12, 12"])
      expect(knock({ ...post, path, contentLength })).toBe(411);
    expect(knock({ ...post, path, contentLength: String(door.bodyBytes) })).toBe(door.path);
    expect(knock({ ...post, path, contentLength: String(door.bodyBytes + 1) })).toBe(413);
  }
});

test("other methods than the door's are refused", () => {
  expect(knock({ ...post, method: "PUT" })).toBe(405);
  expect(knock({ method: "OPTIONS", path: "/api/v1/checkouts" })).toBe(405);
  expect(knock({ path: "/3ds/abc/back" })).toBe(405);
  expect(knock({ ...post, path: "/3ds/abc/out" })).toBe(405);
  expect(knock({ ...post, path: "/api/health" })).toBe(405);
});

test("the compatible API hears every method, under its public names alone", () => {
  for (const path of ["/api/tradeInfo", "/api/xp/authXp", "/test_gateway/tradeInfo.api"]) {
    for (const method of ["GET", "PUT", "PATCH", "DELETE", "OPTIONS"])
      expect(knock({ method, path })).toMatch(/\/\*$/);
    expect(knock({ ...post, path, contentLength: null })).toBe(411);
  }
  expect(knock({ path: "/webcollect/tradeInfo" })).toBe(404);
  expect(knock({ ...post, path: "/webcollect/tradeInfo" })).toBe(404);
  expect(knock({ ...post, path: "/API/tradeInfo", origin: null })).toBe(403);
});

test("only the return itself is open: its neighbours are pages", () => {
  for (const path of ["/3ds/abc", "/3ds/abc/back/", "/3ds/abc/def/back", "/3ds/abc/backs", "/3ds//x/back"])
    expect(knock({ ...post, path, origin: null })).toBe(403);
});

test("the demo's doors are there in the demo, at a loopback address", () => {
  expect(knock({ path: "/dev/mailbox" })).toBe("/dev/**");
  expect(knock({ path: "/dev/mailbox" }, { ...site, demo: false })).toBe(404);
  const elsewhere = { ...site, walletOrigin: "https://pay.example.com" };
  expect(knock({ path: "/dev/mailbox", host: "pay.example.com" }, elsewhere)).toBe(404);
  expect(knock({ path: "/cards", host: "pay.example.com" }, elsewhere)).toBe("/**");
});
