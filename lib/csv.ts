/** One record of a CSV file: every cell quoted, CRLF. A text that a spreadsheet would take for a formula gets an apostrophe. */
export function csvLine(cells: (string | number | null)[]): string {
  return `${cells.map((cell) => `"${asText(cell).replaceAll('"', '""')}"`).join(",")}\r\n`;
}

function asText(cell: string | number | null): string {
  if (typeof cell === "string") return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return cell === null ? "" : String(cell);
}
