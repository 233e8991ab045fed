import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { messages } from "./messages";

/** What a press on this page came to. */
export function DoneNote({ done, lang }: { done: string | string[] | undefined; lang: Lang }) {
  const words = messages[lang];
  if (done === "stale") return <Note tone="info" role="status" title={words.stale} />;
  const told: Record<string, string> = {
    renamed: words.renamed,
    main: words.mainChosen,
    paused: words.paused,
    resumed: words.resumed,
  };
  const title = typeof done === "string" && Object.hasOwn(told, done) ? told[done] : null;
  return title ? <Note tone="ok" role="status" title={title} /> : null;
}
