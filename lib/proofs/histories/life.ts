import type { Stop } from "../stopping-database";

/** One run of a verb, as a process would make it: it may die at a stop, or wait for a slow gateway. */
export type Life = {
  stop: Stop;
  /** Runs the verb; resolves when it is through, dead or waiting. A bug that it throws is kept in `fault`. */
  run(verb: () => Promise<unknown>): Promise<void>;
  /** The verb waits for the clock: whoever ran it goes on meanwhile. */
  wait(): void;
  /** Lets a waiting verb go on; resolves when it is through, dead, or waiting again. */
  resume(release: () => void): Promise<void>;
  fault(): unknown;
};

/** `dieAt`: the number of the stop at which it dies; null lets it live. */
export function newLife(dieAt: number | null): Life {
  let stops = 0;
  let fault: unknown = null;
  let over = false;
  let rest = newGate();
  return {
    stop: async () => {
      stops += 1;
      if (dieAt === null || stops < dieAt) return;
      rest.open();
      await new Promise(() => {});
    },
    run: (verb) => {
      verb()
        .catch((thrown: unknown) => {
          fault = thrown;
        })
        .finally(() => {
          over = true;
          rest.open();
        });
      return rest.opened;
    },
    wait: () => rest.open(),
    resume: (release) => {
      // A verb may have run out of patience with the call, and be through.
      if (!over) rest = newGate();
      release();
      return rest.opened;
    },
    fault: () => fault,
  };
}

function newGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
