"use client";
import type { ReactNode } from "react";
import type { Lang } from "@/components/messages";
import { PayBar, PayColumn } from "@/components/pay-bar";
import { type Saying, useSaying } from "./pressing";

type Props = { saying: Saying; label: string; phoneOnly: boolean; lang: Lang };

export function LiveBar({ saying, ...rest }: Props) {
  return <PayBar {...useSaying(saying)} {...rest} />;
}

export function LiveColumn({
  saying,
  lang,
  children,
}: Pick<Props, "saying" | "lang"> & { children: ReactNode }) {
  return (
    <PayColumn {...useSaying(saying)} lang={lang}>
      {children}
    </PayColumn>
  );
}
