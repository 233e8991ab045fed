import { cookies } from "next/headers";
import { z } from "zod";
import { seal, unseal } from "@/lib/seal";
import { cookieName, cookieOptions } from "./cookies";
import { thisPath } from "./request";

const SECONDS = 600;
const NEVER_KEPT = ["token", "ticket"];
const draftSchema = z.object({
  path: z.string(),
  until: z.number(),
  typed: z.record(z.string(), z.string()),
});

/** Takes what was typed along while a person shows that it is them: sealed, ten minutes, in their own browser. */
export async function keepDraft(path: string, form: FormData): Promise<void> {
  const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string");
  const kept = texts.filter(
    ([name, text]) => !name.startsWith("$ACTION") && !NEVER_KEPT.includes(name) && text.length <= 200,
  );
  const draft = { path, until: Date.now() + SECONDS * 1000, typed: Object.fromEntries(kept.slice(0, 12)) };
  (await cookies()).set(cookieName("draft"), seal(JSON.stringify(draft)), cookieOptions(SECONDS));
}

/** What was typed on this page before one was sent to show who one is; nothing when there was none. */
export async function readDraft(): Promise<Record<string, string>> {
  const sealed = (await cookies()).get(cookieName("draft"))?.value;
  if (!sealed) return {};
  try {
    const draft = draftSchema.parse(JSON.parse(unseal(sealed)));
    return draft.path === (await thisPath()) && draft.until > Date.now() ? draft.typed : {};
  } catch {
    // Sealed with another key, or not ours: as if there were none.
    return {};
  }
}
