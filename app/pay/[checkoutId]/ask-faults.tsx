"use client";
import type { RefObject } from "react";
import type { CardEntryHandle } from "@/app/card-entry/host/card-entry-frame";
import type { EntryProblem } from "@/app/card-entry/host/entry-protocol";
import { LeadsIntoFrame } from "@/app/card-entry/host/leads-into-frame";
import { entryProblems } from "@/app/card-entry/host/problem-texts";
import { FaultSummary } from "@/app/fault-summary";
import type { Lang } from "@/components/messages";

type Props = {
  entry: RefObject<CardEntryHandle | null>;
  problems: EntryProblem[];
  title: string;
  lang: Lang;
};

/** What is wrong with the card that was typed: first in main, its links lead into the frame. */
export function AskFaults({ entry, problems, title, lang }: Props) {
  return (
    <LeadsIntoFrame entry={entry}>
      <FaultSummary lang={lang} title={title} problems={entryProblems(problems, lang)} state={problems} />
    </LeadsIntoFrame>
  );
}
