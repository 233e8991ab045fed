import type { Metadata } from "next";
import { openContext, openRealTimeContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import { requireSession } from "@/app/_server/session";
import { Button, ButtonLink } from "@/components/button";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { Panel } from "@/components/panel";
import { listDeeds } from "@/lib/audit/queries";
import { isFrozen } from "@/lib/buyers/is-frozen";
import { listPasskeys } from "@/lib/buyers/passkeys/queries";
import { getProfile, listSessions } from "@/lib/buyers/queries";
import { signOut } from "./actions";
import { Deeds } from "./deeds";
import { messages } from "./messages";
import { Passkeys } from "./passkeys";
import { ProfilePanel } from "./profile-panel";
import { Sessions } from "./sessions";

const LATEST = 10;

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SecurityPage({ searchParams }: Props) {
  const { buyerId, sessionId } = await requireSession();
  const language = await lang();
  const words = messages[language];
  const ctx = await openContext();
  const [profile, passkeys, sessions, deeds, frozen, { done }] = await Promise.all([
    getProfile(ctx, { buyerId }),
    listPasskeys(ctx, { buyerId }),
    listSessions(openRealTimeContext(), { buyerId, sessionId }),
    listDeeds(ctx, { userId: buyerId, actions: Object.keys(words.deeds), most: LATEST }),
    isFrozen(ctx, { buyerId }),
    searchParams,
  ]);
  const told = typeof done === "string" ? words.done[done] : undefined;
  return (
    <PageFrame current="security" lang={language}>
      <PageHead title={words.title}>{words.intro}</PageHead>
      <div className="stack">
        {told && <Note tone={done === "gone" ? "info" : "ok"} role="status" title={told} />}
        {frozen && (
          <Note
            tone="warn"
            title={words.frozen}
            action={
              <ButtonLink small href="/security/resume">
                {words.resume}
              </ButtonLink>
            }
          >
            {words.frozenText}
          </Note>
        )}
        <div className="split stack">
          <div className="stack">
            <Passkeys lang={language} passkeys={passkeys} />
            <Sessions lang={language} sessions={sessions} />
            <ProfilePanel lang={language} profile={profile} />
          </div>
          <div className="stack">
            <Panel title={words.log} id="log">
              <Deeds lang={language} deeds={deeds} />
              <ButtonLink look="text" small href="/security/log">
                {words.wholeLog}
              </ButtonLink>
            </Panel>
            <form action={signOut} className="actions">
              <Button look="line" block lang={language}>
                {words.signOut}
              </Button>
              <ButtonLink look="text-danger" href="/security/leave">
                {words.leave}
              </ButtonLink>
            </form>
          </div>
        </div>
      </div>
    </PageFrame>
  );
}
