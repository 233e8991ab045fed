import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { BackLink } from "@/components/back-link";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { Panel } from "@/components/panel";
import { listDeeds } from "@/lib/audit/queries";
import { Deeds } from "../deeds";
import { messages } from "../messages";

const MOST = 200;

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].wholeLog };
}

export default async function LogPage() {
  const buyerId = await requireBuyer();
  const language = await lang();
  const words = messages[language];
  const wish = { userId: buyerId, actions: Object.keys(words.deeds), most: MOST };
  return (
    <PageFrame narrow current="security" lang={language}>
      <BackLink href="/security">{words.title}</BackLink>
      <PageHead title={words.wholeLog} />
      <Panel>
        <Deeds lang={language} deeds={await listDeeds(await openContext(), wish)} />
      </Panel>
    </PageFrame>
  );
}
