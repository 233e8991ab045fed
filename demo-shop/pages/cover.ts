import type { Book } from "../books";
import { Html, html } from "./html";

/** A drawn cover; its size follows the font size of the box around it. */
export function cover(book: Book): Html {
  return html`<div class="book ${book.id}" role="img" aria-label="『${book.title}』の表紙"><svg viewBox="0 0 300 400" preserveAspectRatio="xMidYMid slice" aria-hidden="true">${new Html(drawings.get(book.id) ?? "")}</svg><span class="bt" aria-hidden="true">${book.title}</span><span class="ba" aria-hidden="true">${book.author}</span></div>`;
}

const drawings = new Map([
  [
    "neko",
    `<circle cx="104" cy="120" r="58" fill="#f1d488"/><path d="M0 300q70-36 150-14t150-10v124H0z" fill="#152d34"/><path d="M70 300c2-30 18-44 40-46l4-22 13 15h18l13-15 4 24c14 8 18 22 18 44z" fill="#0c1a1f"/><path d="M178 300c26 4 40-10 36-34" fill="none" stroke="#0c1a1f" stroke-width="9" stroke-linecap="round"/><path d="M250 70h.1M222 158h.1M40 44h.1M200 34h.1M268 214h.1" stroke="#f6ecd2" stroke-width="5" stroke-linecap="round"/>`,
  ],
  [
    "tsuki",
    `<circle cx="110" cy="250" r="82" fill="#c9a15a"/><circle cx="140" cy="236" r="74" fill="#e9dfc8"/>`,
  ],
  [
    "todai",
    `<path d="M0 318q50-18 100 0t100 0 100 0v82H0z" fill="#2f5f73"/><path d="M0 350q50-16 100 0t100 0 100 0v50H0z" fill="#234a5b"/><path d="M96 180L14 128v104z" fill="#f7e3a1"/><path d="M92 322l10-130h40l10 130z" fill="#fbfaf3"/><path d="M98 244l3-26h42l3 26zM94 296l2-26h52l2 26z" fill="#b2473c"/><path d="M98 192v-30h48v30zM94 162l28-26 28 26z" fill="#22343c"/>`,
  ],
  [
    "seizu",
    `<g fill="none" stroke="#b9955a" stroke-width="2"><circle cx="130" cy="214" r="104"/><circle cx="130" cy="214" r="72"/><circle cx="130" cy="214" r="40"/><path d="M26 214h208M130 110v208M56 140l148 148M204 140L56 288"/></g><path d="M78 178l34-30 44 20 30 44-26 40" fill="none" stroke="#e9d9ae" stroke-width="2.500"/><path d="M78 178h.1M112 148h.1M156 168h.1M186 212h.1M160 252h.1M96 262h.1M60 226h.1" stroke="#fff3cf" stroke-width="10" stroke-linecap="round"/>`,
  ],
]);
