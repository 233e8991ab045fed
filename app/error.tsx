"use client";
import { FaultPage } from "./fault-page";

type Props = { error: Error & { digest?: string }; retry: () => void };

/** The page's own language is known from the root layout, which still stands. */
export default function PageFault({ error, retry }: Props) {
  const english = typeof document !== "undefined" && document.documentElement.lang === "en";
  return <FaultPage lang={english ? "en" : "ja"} error={error} retry={retry} />;
}
