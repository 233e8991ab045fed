import { openStore } from "@/sandbox/store/open-store";

/** Writes for ever, compacting all the time, and prints each number once it is on disk; it is there to be killed. */
const store = await openStore<{ things: { n: number; pair: number } }>(
  process.argv[2] ?? "",
  ["things"],
  3000,
);
const known = store.all("things").size;
for (let n = known; ; n += 2) {
  store.put("things", `a${n}`, { n, pair: n + 1 });
  store.put("things", `a${n + 1}`, { n: n + 1, pair: n });
  await store.flushed();
  process.stdout.write(`${n + 1}\n`);
}
