import type { Instrumentation } from "next";

/** The web refuses to start with bad settings. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs")
    (await import("./app/_server/refuse-bad-settings")).refuseBadSettings();
}

/** Under the number that the error page shows. The route, not the address: addresses may hold tickets. */
export const onRequestError: Instrumentation.onRequestError = async (fault, _request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("./lib/log");
  log.error({ number: (fault as { digest?: string }).digest, route: routePath }, "page failed");
};
