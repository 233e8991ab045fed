export interface Due {
  at: number;
  key: string;
}

export interface DueHeap {
  push(due: Due): void;
  /** Takes the earliest entry that is due by `now`. */
  takeDue(now: number): Due | undefined;
  clear(): void;
}

/** A binary heap: the earliest entry is always at the root. */
export function emptyHeap(): DueHeap {
  const entries: Due[] = [];
  const at = (index: number) => entries[index]?.at ?? Number.POSITIVE_INFINITY;

  function swap(a: number, b: number) {
    const [first, second] = [entries[a], entries[b]];
    if (first && second) [entries[a], entries[b]] = [second, first];
  }

  function rise(index: number) {
    const parent = (index - 1) >> 1;
    if (index === 0 || at(parent) <= at(index)) return;
    swap(parent, index);
    rise(parent);
  }

  function sink(index: number) {
    const left = 2 * index + 1;
    const smaller = at(left + 1) < at(left) ? left + 1 : left;
    if (at(smaller) >= at(index)) return;
    swap(smaller, index);
    sink(smaller);
  }

  return {
    push(due) {
      entries.push(due);
      rise(entries.length - 1);
    },
    takeDue(now) {
      const first = entries[0];
      if (!first || first.at > now) return undefined;
      const last = entries.pop();
      if (last && entries.length > 0) {
        entries[0] = last;
        sink(0);
      }
      return first;
    },
    clear() {
      entries.length = 0;
    },
  };
}
