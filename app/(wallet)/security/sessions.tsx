import { wordsForTime } from "@/app/_server/words-for-time";
import { Button } from "@/components/button";
import { Panel } from "@/components/panel";
import { Row, Rows } from "@/components/rows";
import { Tag } from "@/components/tag";
import type { SessionView } from "@/lib/buyers/queries";
import { endOneSession, endOtherSessions } from "./actions";
import { messages } from "./messages";

/** Where one is signed in, each with its own way out. */
export function Sessions({ lang, sessions }: { lang: "ja" | "en"; sessions: SessionView[] }) {
  const words = messages[lang];
  return (
    <Panel title={words.sessions} id="sessions" flush>
      <Rows>
        {sessions.map((session) => (
          <Row
            key={session.id}
            icon={/iPhone|Android/.test(session.device) ? "phone" : "laptop"}
            title={session.device || words.unknownDevice}
            meta={session.isThis ? words.now : words.since(wordsForTime(session.since, lang))}
            action={
              session.isThis ? <Tag icon="none">{words.thisDevice}</Tag> : <EndOne {...{ lang, session }} />
            }
          />
        ))}
      </Rows>
      {sessions.length > 1 && (
        <form action={endOtherSessions} className="panel-foot">
          <Button look="text-danger" small>
            {words.endOthers}
          </Button>
        </form>
      )}
    </Panel>
  );
}

function EndOne({ lang, session }: { lang: "ja" | "en"; session: SessionView }) {
  const words = messages[lang];
  return (
    <form action={endOneSession}>
      <input type="hidden" name="session" value={session.id} />
      <Button look="line" small>
        {words.end}
        <span className="vh">{words.endOf(session.device || words.unknownDevice)}</span>
      </Button>
    </form>
  );
}
