import { readFile } from "node:fs/promises";
import { type Scenario, type Step, scenario } from "@/sandbox/scenarios/scenario";
import { chargeForm, type Form, gatewayClient, memberForm } from "@/sandbox/testing/gateway-client";
import { lowerCased, pressThrough } from "@/sandbox/testing/press-through";

type Gateway = ReturnType<typeof gatewayClient>;

/** Plays a scenario file against a running sandbox; throws at the first answer that is not the expected one. */
export async function playScenario(
  gateway: Gateway,
  { vars, steps }: Scenario,
  given: Form,
  tell: (line: string) => void,
) {
  const known: Form = { ...vars, ...given };
  for (const step of steps) tell(await play(gateway, fill(step, known), known));
}

async function play(gateway: Gateway, step: Step, known: Form): Promise<string> {
  if ("say" in step) return step.say;
  if ("control" in step)
    return `control ${step.control} → ${JSON.stringify(await gateway.control(step.control, step.body))}`;
  if ("token" in step) {
    const answer = await gateway.token(step.token.card_no ?? "", step.token);
    known[step.as] = answer.token ?? "";
    check(`token ${step.as}`, step.expect, () => answer.errorInfo?.[0]?.errorCode ?? "");
    return `Y01 → ${answer.errorInfo?.[0]?.errorCode ?? "token"}`;
  }
  if ("press" in step) {
    const posted = await pressThrough(gateway.post, known[step.press], ...step.presses);
    for (const [name, value] of Object.entries(lowerCased(posted))) known[`${step.as}.${name}`] = value;
    return `page → ${posted.RES_CODE ?? posted.return_code ?? "still open"}`;
  }
  return await ask(gateway, step, known);
}

async function ask(gateway: Gateway, step: Extract<Step, { call: string }>, known: Form): Promise<string> {
  const base = step.with === "charge" ? chargeForm("") : step.with === "member" ? memberForm(step.form) : {};
  const sent = gateway.call(step.call, step.div, { ...base, ...step.form });
  if (step.lost) {
    const lost = await sent.then(
      () => false,
      () => true,
    );
    if (!lost) throw new Error(`${step.div} was to get no answer`);
    return `${step.div} → no answer`;
  }
  const answer = await sent;
  check(step.div, step.expect, (name) => answer.read(name));
  if (step.as) {
    known[step.as] = answer.cdata ?? "";
    for (const [, name = "", value = ""] of answer.text.matchAll(/<(\w+)>([^<]*)<\/\1>/g)) {
      known[`${step.as}.${name}`] = value;
    }
  }
  const status = answer.read("statusInfo");
  return `${step.div} → ${answer.errorCode || "ok"}${status ? ` status ${status}` : ""}`;
}

function check(what: string, expected: Form | undefined, read: (name: string) => string | undefined) {
  for (const [name, value] of Object.entries(expected ?? {})) {
    const found = read(name) ?? "";
    if (found !== value) throw new Error(`${what}: ${name} is "${found}", not "${value}"`);
  }
}

/** {{name}} stands for a variable of the file, of the command line, or of an earlier answer. */
function fill(step: Step, known: Form): Step {
  const filled = JSON.stringify(step).replace(/\{\{([\w.]+)\}\}/g, (_, name: string) => {
    if (known[name] === undefined) throw new Error(`nothing is called {{${name}}} yet`);
    return JSON.stringify(known[name]).slice(1, -1);
  });
  return JSON.parse(filled) as Step;
}

async function main([file, ...given]: string[]) {
  if (!file) throw new Error("usage: node --import tsx sandbox/play-scenario.ts <file.json> [name=value …]");
  const played = scenario.parse(JSON.parse(await readFile(file, "utf8")));
  const { SANDBOX_URL, SANDBOX_CONTROL_URL } = process.env;
  const gateway = gatewayClient(
    SANDBOX_URL ?? "http://127.0.0.1:4000",
    SANDBOX_CONTROL_URL ?? "http://127.0.0.1:4001",
  );
  const run = { run: Date.now().toString(36).toUpperCase() };
  const pairs = Object.fromEntries(given.map((pair) => pair.split(/=(.*)/s).slice(0, 2)));
  process.stdout.write(`${played.title}\n`);
  await playScenario(gateway, played, { ...run, ...pairs }, (line) => process.stdout.write(`  ${line}\n`));
}

if (process.argv[1] === import.meta.filename) {
  main(process.argv.slice(2)).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
}
