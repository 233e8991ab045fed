/** The ticket in a frame's address. */
export function ticketOf(address: string): string {
  return new URL(address).pathname.split("/").at(-1) ?? "";
}
