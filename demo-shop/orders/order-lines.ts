import { findBook, SHIPPING, SHIPPING_YEN } from "../books";
import type { Line } from "../ledger/entries";

const MOST = 9;

/** The lines of an order form, or null when it asks for something that is not on the shelf. */
export function orderLines(form: URLSearchParams): Line[] | null {
  const book = findBook(form.get("book") ?? "");
  const quantity = Number(form.get("quantity") ?? "1");
  if (!book || !Number.isInteger(quantity) || quantity < 1 || quantity > MOST) return null;
  const lines = [{ name: book.title, quantity, unitPriceYen: book.priceYen }];
  for (const id of form.getAll("also")) {
    const other = findBook(id);
    if (!other || other.id === book.id) return null;
    lines.push({ name: other.title, quantity: 1, unitPriceYen: other.priceYen });
  }
  return [...lines, { name: SHIPPING, quantity: 1, unitPriceYen: SHIPPING_YEN }];
}

export function totalYen(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.quantity * line.unitPriceYen, 0);
}
