import { environment } from "@/lib/environment";

/** Ends the process with one message that names every setting that needs mending. */
export function refuseBadSettings(): void {
  try {
    environment();
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(1);
  }
}
