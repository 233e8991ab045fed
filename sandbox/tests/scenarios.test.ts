import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { playScenario } from "@/sandbox/play-scenario";
import { scenario } from "@/sandbox/scenarios/scenario";
import { freshSandbox } from "@/sandbox/testing/fresh-sandbox";

const folder = new URL("../scenarios/", import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith(".json"));
const read = async (name: string) =>
  scenario.parse(JSON.parse(await readFile(new URL(name, folder), "utf8")));

let gateway: Awaited<ReturnType<typeof freshSandbox>>;
beforeAll(async () => {
  gateway = await freshSandbox();
});
afterAll(() => gateway.close());

test.each(files)("%s plays to its end", async (name) => {
  await gateway.control("reset", {});
  const lines: string[] = [];
  const { steps, ...rest } = await read(name);
  await playScenario(gateway, { steps, ...rest }, { run: "T1" }, (line) => lines.push(line));
  expect(lines).toHaveLength(steps.length);
});

test("an answer that is not the expected one stops it, and says which", async () => {
  const wrong = { call: "tradeInfo", div: "E04", form: { order_no: "NONE" }, expect: { resultCount: "1" } };
  const played = playScenario(gateway, { title: "", steps: [wrong] }, {}, () => {});
  await expect(played).rejects.toThrow('E04: resultCount is "0", not "1"');
});

test("an unknown variable is named", async () => {
  const played = playScenario(gateway, { title: "", steps: [{ say: "{{nobody}}" }] }, {}, () => {});
  await expect(played).rejects.toThrow("{{nobody}}");
});
