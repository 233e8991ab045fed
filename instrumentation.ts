/** The web refuses to start with bad settings. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs")
    (await import("./app/_server/refuse-bad-settings")).refuseBadSettings();
}
