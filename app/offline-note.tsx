"use client";
import { useEffect, useRef, useSyncExternalStore } from "react";

type Props = { title: string; text: string };

/** Says so when the browser is offline. A form pressed meanwhile stays as it is: sent, it would be lost with what was typed. */
export function OfflineNote({ title, text }: Props) {
  const note = useRef<HTMLDivElement>(null);
  const offline = useSyncExternalStore(subscribe, isOffline, () => false);

  useEffect(() => {
    const hold = (event: Event) => {
      if (!isOffline()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      note.current?.focus();
    };
    // Before React, which listens further in.
    window.addEventListener("submit", hold, true);
    return () => window.removeEventListener("submit", hold, true);
  }, []);

  return (
    <div className="offline" aria-live="polite" tabIndex={-1} ref={note}>
      {offline && (
        <p>
          <b>{title}</b> {text}
        </p>
      )}
    </div>
  );
}

function isOffline(): boolean {
  return !navigator.onLine;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
