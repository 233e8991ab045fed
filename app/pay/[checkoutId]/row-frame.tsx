"use client";
import { CardEntryFrame } from "@/app/card-entry/host/card-entry-frame";
import type { Lang } from "@/components/messages";
import type { Entry } from "./pay-state";
import { usePressing } from "./pressing";

type Props = { choice: string; entry: Entry; lang: Lang };

/** The card origin's frame in a row; a press of that row asks it for a token. */
export function RowFrame({ choice, entry, lang }: Props) {
  const { enlist } = usePressing();
  const { ticket, address } = entry;
  return (
    <CardEntryFrame
      ref={(handle) => enlist(choice, handle && { ticket, handle })}
      address={address}
      purpose="add"
      lang={lang}
      onEnter={press}
    />
  );
}

function press() {
  document.querySelector<HTMLFormElement>("#pay")?.requestSubmit();
}
