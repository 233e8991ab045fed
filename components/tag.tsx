import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import type { Tone } from "./note";

type Props = { tone?: Tone; icon?: IconName | "none"; children: ReactNode };

/** A shape, a word, then a colour. */
export function Tag({ tone = "plain", icon = icons[tone], children }: Props) {
  return (
    <span className={tone === "plain" ? "tag" : `tag ${tone}`}>
      {icon !== "none" && <Icon name={icon} />}
      {children}
    </span>
  );
}

const icons: Record<Tone, IconName | "none"> = {
  plain: "none",
  ok: "check",
  info: "clock",
  warn: "clock",
  bad: "cross",
};
