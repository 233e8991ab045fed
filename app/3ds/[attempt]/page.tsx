import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { lang } from "@/app/_server/request";
import { giveUp } from "@/app/(wallet)/cards/actions";
import { Button, ButtonLink } from "@/components/button";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { Panel } from "@/components/panel";
import { Points } from "@/components/steps";
import { messages } from "./messages";
import { ownAttempt } from "./own-attempt";

type Props = { params: Promise<{ attempt: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

/** Says where one is going and that one can come back; once one is back, sends on to what came of it. */
export default async function InterstitialPage({ params }: Props) {
  const { attempt: id } = await params;
  const { attempt, open, after } = await ownAttempt(id);
  if (!open) redirect(after);
  const language = await lang();
  const words = messages[language];
  const time = times.format(open.expiresAt);
  return (
    <PageFrame checkout={{ until: time }} narrow lang={language}>
      <PageHead title={words.title}>{words.text}</PageHead>
      <div className="stack">
        <Panel title={words.before} id="before">
          <Points points={[words.leave, words.code, words.comeBack]} />
        </Panel>
        <Note icon="clock" title={words.until(time)}>
          {words.notYet[attempt.of]}
        </Note>
        <div className="actions">
          <ButtonLink href={`/3ds/${id}/out`} block>
            {words.go}
          </ButtonLink>
          <ButtonLink look="line" block href={attempt.of === "payment" ? after : "/cards"}>
            {words.later[attempt.of]}
          </ButtonLink>
          {attempt.of === "registration" && (
            <form action={giveUp} className="center">
              <input type="hidden" name="registration" value={attempt.id} />
              <Button look="text" lang={language}>
                {words.giveUp}
              </Button>
            </form>
          )}
        </div>
      </div>
    </PageFrame>
  );
}

const times = new Intl.DateTimeFormat("ja-JP", {
  timeZone: "Asia/Tokyo",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
