import type { Metadata } from "next";
import { openRealTimeContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import { Button, ButtonLink } from "@/components/button";
import { Panel } from "@/components/panel";
import { PlainFrame } from "@/components/plain-frame";
import { StatusHead } from "@/components/status-face";
import { Points } from "@/components/steps";
import { findAlarm } from "@/lib/buyers/find-alarm";
import { notMe } from "../actions";
import { messages } from "../messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

type Props = { params: Promise<{ token: string }> };

/** Where a warning's link leads. Opening it changes nothing: mail programs open links too. */
export default async function NotMePage({ params }: Props) {
  const { token } = await params;
  const language = await lang();
  const words = messages[language];
  const alarm = await findAlarm(openRealTimeContext(), { token });
  if (!alarm)
    return (
      <PlainFrame lang={language}>
        <StatusHead mood="stopped" title={words.overHead} live={false}>
          {words.overText}
        </StatusHead>
        <div className="actions mt-4">
          <ButtonLink block href="/sign-in?returnTo=%2Fsecurity">
            {words.signIn}
          </ButtonLink>
          <ButtonLink look="text" href="/contact">
            {words.contact}
          </ButtonLink>
        </div>
      </PlainFrame>
    );
  return (
    <PlainFrame lang={language}>
      <StatusHead mood="waiting" icon="shield" title={words.head} live={false}>
        {words.deeds[alarm.deed]}
      </StatusHead>
      <form action={notMe} className="stack">
        <input type="hidden" name="token" value={token} />
        <Panel>
          <p className="fs-m">{words.text}</p>
          <div className="mt-3">
            <Points points={words.points} />
          </div>
        </Panel>
        <div className="actions">
          <Button look="final" block tall lang={language}>
            {words.press}
          </Button>
          <ButtonLink look="text" href="/cards">
            {words.wasMe}
          </ButtonLink>
        </div>
      </form>
    </PlainFrame>
  );
}
