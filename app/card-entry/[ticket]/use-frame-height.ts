"use client";
import { useEffect, useRef } from "react";
import type { Notice } from "@/app/card-entry/host/entry-protocol";

/** Tells the wallet how high the fields are, whenever that changes. */
export function useFrameHeight(post: (notice: Notice) => void): void {
  const told = useRef(0);
  const tell = useRef(() => {});

  // After every change of ours: a browser does not wake the observer of a frame that is scrolled out of sight.
  useEffect(() => {
    tell.current = () => {
      const height = Math.ceil(document.body.getBoundingClientRect().height);
      if (height === told.current) return;
      told.current = height;
      post({ is: "height", height });
    };
    tell.current();
  });

  useEffect(() => {
    const observer = new ResizeObserver(() => tell.current());
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
}
