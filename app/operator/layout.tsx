import "@/app/styles/console.css";
import type { ReactNode } from "react";
import { lang } from "@/app/_server/request";
import { KeepTyped } from "@/app/keep-typed";
import { messages } from "@/app/messages";

/** The operator's pages share the console's tables. */
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  return <KeepTyped {...messages[await lang()].unsentDesk}>{children}</KeepTyped>;
}
