import { createHash } from "node:crypto";
import type { Rule } from "./item";

/** Lower-case hex SHA-256 of the values joined with nothing between (protocol § 13). */
export function checksum(...values: string[]): string {
  return createHash("sha256").update(values.join(""), "utf8").digest("hex");
}

/** Compares with the checksum of the named fields and the access key. A01 has codes of its own (protocol § 19.3). */
export function checksumOf(fields: string[], { missing = "01", wrong = "71" } = {}): Rule {
  return (value, { fields: read, merchant }) => {
    if (value === "") return missing;
    return value === checksum(...fields.map(read), merchant.accessKey) ? undefined : wrong;
  };
}
