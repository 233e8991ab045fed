/** Text made safe for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

export interface Page {
  lang?: "ja" | "en";
  title: string;
  /** Markup whose values are already escaped. */
  main: string;
  script?: string;
}

export function document({ lang = "ja", title, main, script }: Page): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/bank.css">
${script ? `<script src="/assets/${script}" defer></script>` : ""}
</head>
<body>
${main}
</body>
</html>`;
}

/** A form of hidden values; the button is for browsers where the script does not run. */
export function hiddenForm(action: string, values: Record<string, string>, button: string): string {
  const inputs = Object.entries(values).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  );
  return `<form id="result" method="post" action="${escapeHtml(action)}">${inputs.join("")}<button class="press">${escapeHtml(button)}</button></form>`;
}
