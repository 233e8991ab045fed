// Prints the browser that the tests drive: Playwright's own, the machine's Chromium, or the one npm brought.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import packed from "@sparticuz/chromium";

const OF_THE_MACHINE = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** @returns {Promise<string>} a path */
export async function findBrowser() {
  const found = [process.env.CHROMIUM_PATH ?? "", chromium.executablePath(), ...OF_THE_MACHINE].find(
    (path) => path && existsSync(path),
  );
  return found ?? (await packed.executablePath());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findBrowser());
