/** A few at once: with all of them no call would be answered in the time that it has. */
const LANES = 4;

export async function inLanes<Item, Outcome>(
  items: readonly Item[],
  work: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const left = items.entries();
  const lane = async () => {
    for (const [at, item] of left) outcomes[at] = await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return outcomes;
}
