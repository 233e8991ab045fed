"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const shown = new Set<string>();
let before: string | undefined;

/**
 * Back inside the site brings an old view out of the router's memory: a view that was shown before is asked for anew. A screen that
 * takes another's place begins at its top: what it says stands there, and the router stays where the button was.
 */
export function Fresh({ view, screen }: { view: string; screen: string }) {
  const router = useRouter();
  useEffect(() => {
    if (shown.has(view)) router.refresh();
    shown.add(view);
    if (before && before !== screen) scrollTo(0, 0);
    before = screen;
  }, [view, screen, router]);
  return null;
}
