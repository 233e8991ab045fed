import { notFound } from "next/navigation";
import { cache } from "react";
import type { BuyerId } from "@/lib/buyers/rules";
import { type Desk, findDesk } from "@/lib/merchants/find-desk";
import { may, type Right } from "@/lib/merchants/rules";
import { openContext } from "./context";
import { deviceWords } from "./request";
import { requireSession } from "./session";
import { requirePasskey } from "./step-up";

/** `email`: how the audit names this person. */
export type AtDesk = Desk & { email: string; userId: BuyerId; device: string };

/** Who works at the desk of this shop; whoever does not finds no such page. */
export const requireDesk = cache(async (code: string): Promise<AtDesk> => {
  const { buyerId, email } = await requireSession();
  const desk = await findDesk(await openContext(), { userId: buyerId, code: String(code) });
  return desk ? { ...desk, email, userId: buyerId, device: await deviceWords() } : notFound();
});

/** Who may do this here, and has shown by a passkey just now that it is them. What was sent goes along. */
export async function requireRight(code: string, right: Right, typed?: FormData): Promise<AtDesk> {
  const desk = await requireDesk(code);
  if (!may(desk.role, right)) notFound();
  await requirePasskey(typed);
  return desk;
}
