import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { requireRight } from "@/app/_server/desk";
import { readDraft } from "@/app/_server/draft";
import { lang } from "@/app/_server/request";
import { BackLink } from "@/components/back-link";
import { DeskFrame } from "../../desk-frame";
import { messages } from "../messages";
import { RangeForm } from "./range-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].rangeTitle };
}

type Props = { params: Promise<{ code: string }> };

export default async function RedeliverPage({ params }: Props) {
  const desk = await requireRight((await params).code, "operate");
  const language = await lang();
  const words = messages[language];
  const { now } = await openContext();
  return (
    <DeskFrame desk={desk} current="notifications">
      <div className="narrow-desk">
        <RangeForm
          code={desk.code}
          typed={{ from: minuteInJapan(now(), -24), to: minuteInJapan(now(), 0), ...(await readDraft()) }}
          lang={language}
        >
          <BackLink href={`/merchant/${desk.code}/notifications`}>{words.back}</BackLink>
          <div className="page-head">
            <h1>{words.rangeTitle}</h1>
            <p>{words.rangeText}</p>
          </div>
        </RangeForm>
      </div>
    </DeskFrame>
  );
}

/** As `datetime-local` writes it. */
function minuteInJapan(now: Date, hours: number): string {
  return new Date(now.getTime() + (9 + hours) * 3_600_000).toISOString().slice(0, 16);
}
