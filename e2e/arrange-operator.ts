import type { BrowserContext } from "@playwright/test";
import { randomId } from "@/lib/random-id";
import { addSession, db } from "./arrange";

const OPERATOR = "operator@example.com";

/** Signs the context in as the installation's operator. Of tests that begin at once one makes the account. */
export async function operatorIn(context: BrowserContext): Promise<void> {
  await db.user.createMany({ data: { id: randomId(), email: OPERATOR }, skipDuplicates: true });
  const { id } = await db.user.findUniqueOrThrow({ where: { email: OPERATOR } });
  await addSession(context, id);
}
