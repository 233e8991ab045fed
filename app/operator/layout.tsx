import "@/app/styles/console.css";
import type { ReactNode } from "react";

/** The operator's pages share the console's tables. */
export default function OperatorLayout({ children }: { children: ReactNode }) {
  return children;
}
