"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const shown = new Set<string>();

/** Back inside the site brings an old view out of the router's memory: a view that was shown before is asked for anew. */
export function Fresh({ view }: { view: string }) {
  const router = useRouter();
  useEffect(() => {
    if (shown.has(view)) router.refresh();
    shown.add(view);
  }, [view, router]);
  return null;
}
