/** Printable ASCII as it is; any other byte, and the backslash, as \xNN, so that no byte is lost or doubled. */
export function rawText(body: Buffer): string {
  return Array.from(body, (byte) =>
    byte >= 0x20 && byte <= 0x7e && byte !== 0x5c
      ? String.fromCharCode(byte)
      : `\\x${byte.toString(16).padStart(2, "0")}`,
  ).join("");
}
