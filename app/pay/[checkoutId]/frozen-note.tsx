import { openContext } from "@/app/_server/context";
import { currentBuyer } from "@/app/_server/session";
import { ButtonLink } from "@/components/button";
import type { Lang } from "@/components/messages";
import { Note } from "@/components/note";
import { isFrozen } from "@/lib/buyers/is-frozen";
import { messages } from "./messages";

/** Says before the press that it would be refused, and where to end that. */
export async function FrozenNote({ linkId, lang }: { linkId: string; lang: Lang }) {
  const buyerId = await currentBuyer();
  if (!buyerId || !(await isFrozen(await openContext(), { buyerId }))) return null;
  const words = messages[lang];
  const resume = `/security/resume?returnTo=${encodeURIComponent(`/pay/${linkId}`)}`;
  return (
    <Note
      tone="warn"
      title={words.frozen}
      action={
        <ButtonLink look="line" small href={resume}>
          {words.resume}
        </ButtonLink>
      }
    >
      {words.frozenText}
    </Note>
  );
}
