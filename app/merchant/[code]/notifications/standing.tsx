import { wordsForTime } from "@/app/_server/words-for-time";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { causeWords } from "@/lib/notifications/cause-words";
import type { ResultsStanding } from "@/lib/notifications/queries";
import { messages } from "./messages";

/** What fails now, since when, until when it is tried, and who has been told. */
export function Standing({ standing, lang }: { standing: ResultsStanding; lang: Lang }) {
  const { failing, trouble, mailedTo } = standing;
  if (!trouble) return null;
  const words = messages[lang];
  return (
    <Note tone="bad" title={words.failing(failing)}>
      {words.failingText(
        wordsForTime(trouble.since, lang),
        causeWords(trouble, lang),
        wordsForTime(trouble.until, lang),
      )}
      {mailedTo > 0 && words.mailed(mailedTo)}
    </Note>
  );
}
