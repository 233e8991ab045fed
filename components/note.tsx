import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type Tone = "plain" | "ok" | "info" | "warn" | "bad";

type Props = {
  tone?: Tone;
  icon?: IconName;
  /** Says the kind in words: colour alone never does. */
  title?: ReactNode;
  /** A button or link under the text. */
  action?: ReactNode;
  /** `status` when it appears after something the person did. */
  role?: "status" | "alert";
  children?: ReactNode;
};

export function Note({ tone = "plain", icon = icons[tone], title, action, role, children }: Props) {
  return (
    <div className={tone === "plain" ? "note" : `note ${tone}`} role={role}>
      <Icon name={icon} />
      {title && <b>{title}</b>}
      {children && <div>{children}</div>}
      {action}
    </div>
  );
}

const icons: Record<Tone, IconName> = {
  plain: "info",
  ok: "check",
  info: "info",
  warn: "warning",
  bad: "warning",
};
