import { open } from "node:fs/promises";

export interface Journal {
  /** Adds one operation to the transaction that is being collected. */
  append(operation: string): void;
  /** Resolves when everything appended so far is on disk. */
  flushed(): Promise<void>;
  bytes(): number;
  close(): Promise<void>;
}

/** Everything appended between two turns of the event loop becomes one line, so a torn tail loses whole changes only. */
export async function openJournal(path: string): Promise<Journal> {
  const file = await open(path, "a");
  let pending: string[] = [];
  let running: Promise<void> = Promise.resolve();
  let scheduled: Promise<void> | undefined;
  let written = 0;

  async function writeAfter(previous: Promise<void>) {
    await previous;
    scheduled = undefined;
    const line = Buffer.from(`[${pending.join(",")}]\n`);
    pending = [];
    await file.appendFile(line);
    await file.datasync();
    written += line.length;
  }

  function schedule() {
    running = writeAfter(running);
    return running;
  }

  function flushed() {
    if (pending.length > 0) scheduled ??= schedule();
    return scheduled ?? running;
  }

  return {
    append(operation) {
      pending.push(operation);
      void flushed();
    },
    flushed,
    bytes: () => written,
    async close() {
      await flushed();
      await file.close();
    },
  };
}
