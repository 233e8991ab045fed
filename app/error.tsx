"use client";
import { FaultPage } from "./fault-page";

/** The page's own language is known from the root layout, which still stands. */
export default function PageFault({ retry }: { retry: () => void }) {
  const english = typeof document !== "undefined" && document.documentElement.lang === "en";
  return <FaultPage lang={english ? "en" : "ja"} retry={retry} />;
}
