import { createHash } from "node:crypto";

/** Lower-case hex SHA-256 of the values with nothing between them; which values, see protocol § 13. */
export function checksum(...values: string[]): string {
  return createHash("sha256").update(values.join(""), "utf8").digest("hex");
}
