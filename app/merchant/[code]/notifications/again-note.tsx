import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { messages } from "./messages";

/** What became of the press on 再送: `again` is how many there were. */
export function AgainNote({ again, lang }: { again: string | string[] | undefined; lang: Lang }) {
  if (typeof again !== "string" || !/^\d{1,9}$/.test(again)) return null;
  const words = messages[lang];
  return again === "0" ? (
    <Note tone="warn" role="status" title={words.nothing} />
  ) : (
    <Note tone="ok" role="status" title={words.resent(again)} />
  );
}
