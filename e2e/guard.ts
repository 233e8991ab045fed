import { type BrowserContext, expect } from "@playwright/test";

type Declared = { url: string | RegExp; status: number | "offline" };

/**
 * Watches a browser context for everything a person's console would complain of: console errors, page errors, CSP violations.
 * The browser's own line about a 4xx/5xx or offline load is allowed for a declared address and status only.
 */
export class Guard {
  readonly #complaints: string[] = [];
  readonly #declared: Declared[] = [];

  async watch(context: BrowserContext) {
    context.on("weberror", (fault) => this.#complaints.push(`page error: ${fault.error().message}`));
    context.on("console", (line) => {
      if (line.type() !== "error") return;
      if (this.#isDeclared(line.text(), line.location().url)) return;
      this.#complaints.push(`console error: ${line.text()} (${line.location().url})`);
    });
    await context.exposeFunction("reportViolation", (text: string) =>
      this.#complaints.push(`CSP violation: ${text}`),
    );
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const report = (globalThis as { reportViolation?: (text: string) => void }).reportViolation;
        report?.(`${event.violatedDirective} ${event.blockedURI} on ${document.URL}`);
      });
    });
  }

  /** Declares that this test makes the browser load `url` with `status`. */
  declare(url: string | RegExp, status: number | "offline") {
    this.#declared.push({ url, status });
  }

  done() {
    expect(this.#complaints).toEqual([]);
  }

  #isDeclared(text: string, at: string): boolean {
    const load =
      /^Failed to load resource: (?:the server responded with a status of (\d+)|net::ERR_INTERNET_DISCONNECTED)/.exec(
        text,
      );
    if (!load) return false;
    const status = load[1] ? Number(load[1]) : "offline";
    return this.#declared.some(
      (one) => one.status === status && (typeof one.url === "string" ? at === one.url : one.url.test(at)),
    );
  }
}
