/** Lets at most `most` through at once; the others wait in the order they came, no longer than each one's patience. */
export function turnstile(most: number): { enter(patienceMs: number): Promise<boolean>; leave(): void } {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return {
    enter: (patienceMs) => {
      if (inside < most) {
        inside += 1;
        return Promise.resolve(true);
      }
      return new Promise((resolve) => {
        const admit = () => {
          clearTimeout(timer);
          resolve(true);
        };
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(admit), 1);
          resolve(false);
        }, patienceMs);
        waiting.push(admit);
      });
    },
    /** The place goes straight to the first in line, so nobody can slip in between. */
    leave: () => {
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    },
  };
}
