import type { Database } from "@/lib/db";

/** The shop that a trader code names. Whoever sent the code has proved nothing yet: see recognise-caller.ts. */
export type Caller = NonNullable<Awaited<ReturnType<typeof findCaller>>>;

export function findCaller(db: Pick<Database, "merchant">, code: string) {
  return db.merchant.findUnique({
    where: { code },
    select: { id: true, code: true, accessKey: true, connectionAuth: true },
  });
}
