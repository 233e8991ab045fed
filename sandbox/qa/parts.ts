import { escapeHtml } from "@/sandbox/pages/html";

/** A table whose cells are markup already; it scrolls by itself on a narrow screen. */
export function table(name: string, head: string[], rows: string[][], empty: string): string {
  if (rows.length === 0) return `<p class="hint">${escapeHtml(empty)}</p>`;
  const cells = (row: string[]) => row.map((cell) => `<td>${cell}</td>`).join("");
  return `<div class="scroll" role="group" aria-label="${escapeHtml(name)}" tabindex="0"><table>
<thead><tr>${head.map((title) => `<th scope="col">${escapeHtml(title)}</th>`).join("")}</tr></thead>
<tbody>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("\n")}</tbody></table></div>`;
}

export function section(id: string, title: string, content: string): string {
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${escapeHtml(title)}</h2>\n${content}</section>`;
}

/** One form per call of the control door. */
export function form(call: string, content: string): string {
  return `<form method="post" class="row"><input type="hidden" name="call" value="${call}">${content}</form>`;
}

export function button(label: string, name = "", value = ""): string {
  const named = name ? ` name="${name}" value="${escapeHtml(value)}"` : "";
  return `<button class="small"${named}>${escapeHtml(label)}</button>`;
}

export function field(name: string, label: string, value = "", type = "text"): string {
  const step = type === "datetime-local" ? ' step="1"' : "";
  return `<div class="field"><label for="f-${name}">${escapeHtml(label)}</label><input id="f-${name}" name="${name}" type="${type}"${step} value="${escapeHtml(value)}" autocomplete="off"></div>`;
}

export function choice(
  name: string,
  label: string,
  options: [value: string, text: string][],
  chosen = "",
): string {
  const list = options.map(
    ([value, text]) =>
      `<option value="${escapeHtml(value)}"${value === chosen ? " selected" : ""}>${escapeHtml(text)}</option>`,
  );
  return `<div class="field"><label for="f-${name}">${escapeHtml(label)}</label><select id="f-${name}" name="${name}">${list.join("")}</select></div>`;
}

export function tick(name: string, label: string, on: boolean): string {
  return `<label class="tick"><input type="checkbox" name="${name}" value="1"${on ? " checked" : ""}> ${escapeHtml(label)}</label>`;
}
