"use client";
import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/button";
import type { Lang } from "@/components/messages";
import type { PayMessages } from "./messages";

type Props = {
  /** What was left when the page was made; the server's clock, whatever this one says. */
  leftMs: number;
  mayExtend: boolean;
  words: PayMessages["lastMinutes"] & { until: string };
  lang: Lang;
  icon: ReactNode;
};

const LAST_MS = 120_000;

/** Only in the last two minutes: how much time is left, and more of it. Without scripts the time of day stands there. */
export function LastMinutes({ leftMs, mayExtend, words, lang, icon }: Props) {
  const left = useLeft(leftMs);
  if (left > LAST_MS || left <= 0) return null;
  const seconds = Math.ceil(left / 1000);
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return (
    <section className="lastbanner" aria-label={words.label}>
      <div>
        {icon}
        <span className="grow">
          <b role="timer">{left === leftMs ? words.until : `${words.before}${clock}${words.after}`}</b>
          {mayExtend ? words.kept : words.last}
        </span>
        <p className="vh" role="status">
          {seconds <= 30 ? words.aloudHalf : words.aloudTwo}
        </p>
        {mayExtend && (
          <Button small form="pay" name="moreTime" value="30" lang={lang}>
            {words.extend}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Counts down; when it is over the page is asked for anew. */
function useLeft(leftMs: number): number {
  const router = useRouter();
  const [left, setLeft] = useState(leftMs);
  useEffect(() => {
    const end = Date.now() + leftMs;
    const tick = () => {
      const now = Math.max(0, end - Date.now());
      setLeft(now);
      if (now > 0) timer = setTimeout(tick, now > LAST_MS ? now - LAST_MS : (now % 1000) + 20);
      else router.refresh();
    };
    let timer = setTimeout(tick, leftMs > LAST_MS ? Math.min(leftMs - LAST_MS, 2_000_000_000) : 0);
    return () => clearTimeout(timer);
  }, [leftMs, router]);
  return left;
}
