import { z } from "zod";

const actionSchema = z.object({ id: z.string() });
const boundSchema = z.array(z.unknown());

/**
 * The call that the page's scripts make of its form, as React and Next write it: the action's id in a header, its
 * arguments as `0`, the form's fields as `_1_…`, and the page that is open, so that only what changes is sent.
 */
export function callByScript(url: string, fields: Record<string, string>) {
  const { id } = actionSchema.parse(readField(fields, 0));
  const bound = boundSchema.parse(readField(fields, 1));
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    if (!name.startsWith("$ACTION")) form.set(`_1_${name}`, value);
  form.set("0", JSON.stringify([...bound, "$K1"]));
  const headers = {
    accept: "text/x-component",
    "next-action": id,
    "next-router-state-tree": encodeURIComponent(JSON.stringify(treeOf(url))),
  };
  return { form, headers };
}

/** What a form without scripts carries of its action: `$ACTION_2:0` its id, `$ACTION_2:1` what is bound to it. */
function readField(fields: Record<string, string>, part: 0 | 1): unknown {
  const found = Object.entries(fields).find(([name]) => new RegExp(`^\\$ACTION_\\d+:${part}$`).test(name));
  return JSON.parse(found?.[1] ?? "null");
}

function treeOf(url: string) {
  const linkId = url.slice(url.lastIndexOf("/") + 1);
  const page = ["__PAGE__", {}, null, null];
  const checkout = [["checkoutId", linkId, "d", null], { children: page }, null, null];
  return ["", { children: ["pay", { children: checkout }, null, null] }, null, null, true];
}
