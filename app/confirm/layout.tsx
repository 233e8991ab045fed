import type { ReactNode } from "react";
import { lang } from "@/app/_server/request";
import { KeepTyped } from "@/app/keep-typed";
import { messages } from "@/app/messages";

export default async function ConfirmLayout({ children }: { children: ReactNode }) {
  return <KeepTyped {...messages[await lang()].unsent}>{children}</KeepTyped>;
}
