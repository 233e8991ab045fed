import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { openContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { Button } from "@/components/button";
import { Seal } from "@/components/merchant-seal";
import { Note } from "@/components/note";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { Panel } from "@/components/panel";
import { Row, Rows } from "@/components/rows";
import { listDesks } from "@/lib/merchants/find-desk";
import { ROLE_WORDS } from "@/lib/merchants/rules";
import { listInvitations } from "@/lib/merchants/staff-queries";
import { answerInvitation } from "./actions";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

/** Which shop; with one alone, straight to its transactions. */
export default async function MerchantPage() {
  const userId = await requireBuyer();
  const language = await lang();
  const words = messages[language];
  const ctx = await openContext();
  const [desks, invitations] = await Promise.all([
    listDesks(ctx, { userId }),
    listInvitations(ctx, { userId }),
  ]);
  const [only, ...more] = desks;
  if (only && more.length === 0 && invitations.length === 0) redirect(`/merchant/${only.code}/payments`);
  return (
    <PageFrame narrow lang={language}>
      <PageHead title={words.title} />
      <div className="stack">
        {invitations.map(({ code, name, role }) => (
          <Note key={code} tone="info" title={words.invited(name)}>
            <p>{words.as(ROLE_WORDS[role][language])}</p>
            <form action={answerInvitation} className="row mt-3">
              <input type="hidden" name="code" value={code} />
              <Button small name="answer" value="join">
                {words.join}
              </Button>
              <Button small look="text" name="answer" value="decline">
                {words.decline}
              </Button>
            </form>
          </Note>
        ))}
        {desks.length > 0 && (
          <Panel flush title={words.choose} id="desks">
            <Rows>
              {desks.map(({ code, name, role }) => (
                <Row
                  key={code}
                  href={`/merchant/${code}/payments`}
                  lead={<Seal name={name} small />}
                  title={name}
                  meta={`${code} · ${ROLE_WORDS[role][language]}`}
                />
              ))}
            </Rows>
          </Panel>
        )}
        {desks.length + invitations.length === 0 && (
          <Note icon="info" title={words.none}>
            {words.noneText}
          </Note>
        )}
      </div>
    </PageFrame>
  );
}
