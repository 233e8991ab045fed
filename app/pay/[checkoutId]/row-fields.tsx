"use client";
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import type { Lang } from "@/components/messages";
import type { Entry } from "./pay-state";
import { usePressing } from "./pressing";

/** Only who chooses such a row loads it. */
const RowFrame = lazy(() => import("./row-frame").then((file) => ({ default: file.RowFrame })));

type Props = {
  /** What the row stands for, and whether it is chosen when the page opens. */
  choice: string;
  chosen: boolean;
  /** Null where the card can only be typed on a page of its own. */
  open: () => Promise<Entry | null>;
  lang: Lang;
  /** The box while there is no frame in it: as high, so that nothing moves. */
  children: ReactNode;
  /** Where the frame cannot be had here. */
  instead?: ReactNode;
};

/** The card's fields in the row that is chosen, opened when it is chosen for the first time. */
export function RowFields({ choice, chosen, open, lang, children, instead }: Props) {
  const { row, state } = usePressing();
  const [entry, setEntry] = useState<Entry | null>();
  const [answer, setAnswer] = useState(state);
  const asked = useRef(false);
  const isChosen = row === null ? chosen : row === choice;

  useEffect(() => {
    if (!isChosen || asked.current) return;
    asked.current = true;
    open().then(setEntry, () => {
      asked.current = false;
    });
  }, [isChosen, open]);

  if (answer !== state) {
    setAnswer(state);
    if (state.is === "refused" && state.choice === choice && state.entry) setEntry(state.entry);
  }
  if (entry === null) return instead;
  if (!entry) return children;
  return (
    <Suspense fallback={children}>
      <RowFrame {...{ choice, entry, lang }} />
    </Suspense>
  );
}
