import { wordsForTime } from "@/app/_server/words-for-time";
import { Button } from "@/components/button";
import { LogList } from "@/components/log-list";
import type { AuditView } from "@/lib/audit/queries";
import { disown } from "./actions";
import { messages } from "./messages";

/** What was done in one's name; a sign-in that may be somebody else's has its own way to stop it. */
export function Deeds({ lang, deeds }: { lang: "ja" | "en"; deeds: AuditView[] }) {
  const words = messages[lang];
  return (
    <LogList
      entries={deeds.map(({ id, action, at, device }) => ({
        id,
        at: at.toISOString(),
        when: wordsForTime(at, lang),
        text: words.deeds[action],
        more: (
          <>
            {device}
            {action === "signed in on a new device" && (
              <form action={disown}>
                <Button look="line" small lang={lang}>
                  {words.notMe}
                </Button>
              </form>
            )}
          </>
        ),
      }))}
    />
  );
}
