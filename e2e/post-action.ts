import type { Action } from "./every-door";
import { fill } from "./every-door";
import { WALLET } from "./house";
import { type Answer, type Knock, knock } from "./knock";

export type Form = Record<string, string>;
/** Values as JSON; a form is the last one, as with every action of ours that takes one. */
export type ActionArgs = unknown[];

/** Calls a server action as React in the browser would, on the page that has it. A string-to-string object last is its form. */
export function postAction(action: Action, args: ActionArgs, given: Knock = {}): Promise<Answer> {
  const { body, type } = encode(args);
  return knock(fill(action.page), {
    method: "POST",
    ...given,
    headers: {
      origin: WALLET,
      accept: "text/x-component",
      "next-action": action.id,
      "content-type": type,
      ...given.headers,
    },
    body,
  });
}

/** React's own encoding: the arguments under "0", the fields of the form that `$K1` names under `_1_…`. */
function encode(args: ActionArgs): { body: string; type: string } {
  const boundary = `----${crypto.randomUUID()}`;
  const last = args.at(-1);
  const form = isForm(last) ? last : null;
  const values = form ? [...args.slice(0, -1), "$K1"] : args;
  const parts = Object.entries(form ?? {}).map(([name, value]): [string, string] => [`_1_${name}`, value]);
  const body = [...parts, ["0", JSON.stringify(values)]]
    .map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join("");
  return { body: `${body}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` };
}

function isForm(value: unknown): value is Form {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((field) => typeof field === "string")
  );
}
