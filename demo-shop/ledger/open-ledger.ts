import { constants } from "node:fs";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import type { Entry, OrderFile, Receipt } from "./entries";

export type Ledger = {
  /** Resolves when the entry is on the disk. */
  append(entry: Entry): Promise<void>;
  order(no: string): OrderFile | undefined;
  /** Newest first. */
  orders(): OrderFile[];
  /** Results that name no order of ours. */
  strays(): Receipt[];
  close(): Promise<void>;
};

export async function openLedger(folder: string): Promise<Ledger> {
  await mkdir(folder, { recursive: true });
  const file = await open(join(folder, "orders.jsonl"), constants.O_RDWR | constants.O_CREAT, 0o600);
  const files = new Map<string, OrderFile>();
  const strays: Receipt[] = [];
  let size = await replay(file, (entry) => apply(entry, files, strays));
  let last: Promise<void> = Promise.resolve();

  async function write(entry: Entry): Promise<void> {
    const line = Buffer.from(`${JSON.stringify(entry)}\n`);
    try {
      await file.write(line, 0, line.length, size);
      await file.datasync();
    } catch (error) {
      // Half a line must not stay in front of the next one.
      await file.truncate(size);
      throw error;
    }
    size += line.length;
    apply(entry, files, strays);
  }

  return {
    append(entry) {
      const done = last.then(() => write(entry));
      last = done.catch(() => undefined);
      return done;
    },
    order: (no) => files.get(no),
    orders: () => [...files.values()].reverse(),
    strays: () => strays,
    close: () => last.then(() => file.close()),
  };
}

/** Reads every whole line and cuts off a last one that a crash left half written. */
async function replay(file: FileHandle, each: (entry: Entry) => void): Promise<number> {
  const text = await file.readFile();
  const size = text.lastIndexOf("\n") + 1;
  for (const line of text.subarray(0, size).toString().split("\n")) {
    if (line !== "") each(JSON.parse(line) as Entry);
  }
  await file.truncate(size);
  return size;
}

function apply(entry: Entry, files: Map<string, OrderFile>, strays: Receipt[]): void {
  if (entry.type === "order") {
    const known = files.get(entry.order.no);
    if (known) known.order = entry.order;
    else files.set(entry.order.no, newFile(entry));
    return;
  }
  const file = entry.orderNo === null ? undefined : files.get(entry.orderNo);
  if (entry.type === "result") (file?.receipts ?? strays).push(entry.receipt);
  if (entry.type === "problem" && file) file.problem = entry.problem;
  if (entry.type === "checkout" && file) {
    file.checkout = entry.checkout;
    file.problem = null;
  }
}

function newFile(entry: Extract<Entry, { type: "order" }>): OrderFile {
  return { order: entry.order, orderedAt: entry.at, checkout: null, problem: null, receipts: [] };
}
