import { appendFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openStore } from "./open-store";

interface Tables {
  things: { n: number };
}

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "store-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (compactFrom?: number) => openStore<Tables>(folder, ["things"], compactFrom);

test("what was put is there after opening again, what was removed is not", async () => {
  const store = await open();
  store.put("things", "a", { n: 1 });
  store.put("things", "b", { n: 2 });
  store.put("things", "a", { n: 3 });
  store.remove("things", "b");
  await store.close();
  const again = await open();
  expect([...again.all("things")]).toEqual([["a", { n: 3 }]]);
  await again.close();
});

test("half a last line is forgotten as a whole, the lines before it stay", async () => {
  const store = await open();
  store.put("things", "a", { n: 1 });
  await store.close();
  await appendFile(join(folder, "log-1"), '[["things","a",{"n":2}],["things","b",{"n"');
  const again = await open();
  expect([...again.all("things")]).toEqual([["a", { n: 1 }]]);
  again.put("things", "c", { n: 4 });
  await again.close();
  const third = await open();
  expect([...third.all("things").keys()]).toEqual(["a", "c"]);
  await third.close();
});

test("damage before the end is not passed over in silence", async () => {
  await writeFile(join(folder, "log-1"), '[["things","a",{"n":1}]]\nrubbish\n[["things","b",{"n":2}]]\n');
  await expect(open()).rejects.toThrow("damaged");
});

test("puts of one turn are one line, and flushed() means written", async () => {
  const store = await open();
  store.put("things", "a", { n: 1 });
  store.put("things", "b", { n: 2 });
  await store.flushed();
  const copy = await openStore<Tables>(folder, ["things"]);
  expect(copy.all("things").size).toBe(2);
  await copy.close();
  await store.close();
});

test("the log is compacted while writing goes on, and nothing is lost", async () => {
  const store = await open(2000);
  for (let n = 0; n < 400; n += 1) {
    store.put("things", `key-${n % 50}`, { n });
    if (n % 7 === 0) await store.flushed();
  }
  await store.close();
  const names = await readdir(folder);
  expect(names.filter((name) => name.startsWith("snapshot-"))).toHaveLength(1);
  const again = await open();
  expect(again.all("things").size).toBe(50);
  expect(again.get("things", "key-49")).toEqual({ n: 399 });
  await again.close();
});

test("logs of earlier runs are compacted too", async () => {
  for (let run = 0; run < 6; run += 1) {
    const store = await open(500);
    for (let n = 0; n < 6; n += 1) store.put("things", `key-${n}`, { n: run });
    await store.flushed();
    store.put("things", "last", { n: run });
    await store.close();
  }
  const names = await readdir(folder);
  expect(names.filter((name) => name.startsWith("snapshot-"))).toHaveLength(1);
  const again = await open();
  expect([again.all("things").size, again.get("things", "last")]).toEqual([7, { n: 5 }]);
  await again.close();
});
