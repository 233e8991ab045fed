import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import { Eyes } from "./mark";

export type Mood = "waiting" | "stopped" | "done";

/** The cat's head: waits and blinks, has stopped, or is done. `icon` puts a sign in its place. */
function StatusFace({ mood, icon }: { mood: Mood; icon?: IconName }) {
  const sign = icon ?? (mood === "done" ? "check" : undefined);
  return (
    <div className={mood === "waiting" && !sign ? "orb blink" : "orb"} aria-hidden="true">
      {sign ? <Icon name={sign} /> : <Eyes closed={mood === "stopped"} />}
    </div>
  );
}

type StatusProps = {
  mood: Mood;
  icon?: IconName;
  title: ReactNode;
  /** A state that may change or was just reached is announced; a greeting is not. */
  live?: boolean;
  children?: ReactNode;
};

/** Face, heading and one or two sentences in the middle of the page. */
export function StatusHead({ mood, icon, title, live = true, children }: StatusProps) {
  return (
    <div className="calm" role={live ? "status" : undefined}>
      <StatusFace mood={mood} icon={icon} />
      <h1>{title}</h1>
      {children && <p>{children}</p>}
    </div>
  );
}
