"use client";
import { Button } from "@/components/button";
import { Icon } from "@/components/icon";

export function PrintButton({ label }: { label: string }) {
  return (
    <Button type="button" look="line" block className="script-only" onClick={() => window.print()}>
      <Icon name="printer" />
      {label}
    </Button>
  );
}
