import { chromium } from "/work/d/node_modules/@playwright/test/index.mjs";
import { findBrowser } from "/work/d/scripts/find-browser.mjs";
import { readFileSync } from "node:fs";
const [width, ...sheets] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
for (const sheet of sheets) {
  const [out, list] = sheet.split("=");
  const files = list.split(",");
  const page = await browser.newPage({ viewport: { width: files.length * (Number(width) + 8), height: 600 } });
  const imgs = files.map((f) => `<img style="width:${width}px;vertical-align:top;margin:4px" src="data:image/png;base64,${readFileSync(`/work/d/screenshots/${f}.png`).toString("base64")}">`).join("");
  await page.setContent(`<body style="margin:0;background:#888;white-space:nowrap;font-size:0">${imgs}</body>`);
  await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/d-sheets/${out}.png`, fullPage: true });
  await page.close();
}
await browser.close();
