import { type Html, html } from "./html";

/** The only thing on a page of ours that is クロネコペイ's: their button, in their looks. */
export function paySubmit(): Html {
  return html`<button class="kp-btn" type="submit">${face()}</button>`;
}

export function payLink(url: string): Html {
  return html`<a class="kp-btn" href="${url}">${face()}</a>`;
}

function face(): Html {
  return html`<svg viewBox="0 0 30 22" aria-hidden="true"><path d="M1 13q6-8.500 12 0q-6 8.500-12 0zM17 13q6-8.500 12 0q-6 8.500-12 0z" fill="#ffc83a"/><path d="M7 9.500q1.900 3.500 0 7q-1.900-3.500 0-7zM23 9.500q1.900 3.500 0 7q-1.900-3.500 0-7z" fill="#1a1611"/></svg>クロネコペイで支払う`;
}
