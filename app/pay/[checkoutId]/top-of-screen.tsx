"use client";
import { useEffect, useRef } from "react";

/** A screen that takes another's place begins at its top: what it says stands there, and the router stays where the button was. */
export function TopOfScreen({ screen }: { screen: string }) {
  const before = useRef(screen);
  useEffect(() => {
    if (before.current !== screen) scrollTo(0, 0);
    before.current = screen;
  }, [screen]);
  return null;
}
