import type { Metadata } from "next";
import { openContext, openRealTimeContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import { requireSession } from "@/app/_server/session";
import { wordsForTime } from "@/app/_server/words-for-time";
import { Button, ButtonLink } from "@/components/button";
import { DefinitionList } from "@/components/definition-list";
import { LogList } from "@/components/log-list";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { Panel } from "@/components/panel";
import { listDeeds } from "@/lib/audit/queries";
import { getProfile, listSessions } from "@/lib/buyers/queries";
import { signOut } from "./actions";
import { messages } from "./messages";
import { Sessions } from "./sessions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SecurityPage({ searchParams }: Props) {
  const { buyerId, sessionId } = await requireSession();
  const language = await lang();
  const words = messages[language];
  const ctx = await openContext();
  const [profile, sessions, deeds, { done }] = await Promise.all([
    getProfile(ctx, { buyerId }),
    listSessions(openRealTimeContext(), { buyerId, sessionId }),
    listDeeds(ctx, { userId: buyerId, actions: Object.keys(words.deeds) }),
    searchParams,
  ]);
  return (
    <PageFrame current="security" lang={language}>
      <PageHead title={words.title}>{words.intro}</PageHead>
      <div className="stack">
        {done === "saved" && <Note tone="ok" role="status" title={words.saved} />}
        {done === "ended" && <Note tone="ok" role="status" title={words.ended} />}
        <div className="split stack">
          <div className="stack">
            <Panel title={words.profile} id="profile">
              <DefinitionList
                items={[
                  { term: words.email, text: profile.email },
                  { term: words.name, text: profile.name ?? words.notYet },
                  { term: words.phone, text: profile.phone ?? words.notYet },
                ]}
              />
              <p className="mt-3">
                <ButtonLink look="line" small href="/security/profile">
                  {words.change}
                </ButtonLink>
              </p>
            </Panel>
            <Sessions lang={language} sessions={sessions} />
          </div>
          <div className="stack">
            <Panel title={words.log} id="log">
              <LogList
                entries={deeds.map(({ id, action, at, device }) => ({
                  id,
                  at: at.toISOString(),
                  when: wordsForTime(at, language),
                  text: words.deeds[action],
                  more: device,
                }))}
              />
            </Panel>
            <form action={signOut}>
              <Button look="line" block>
                {words.signOut}
              </Button>
            </form>
          </div>
        </div>
      </div>
    </PageFrame>
  );
}
