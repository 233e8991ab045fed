import { createHash } from "node:crypto";
import type { Rule } from "./item";

/** Lower-case hex SHA-256 of the values joined with nothing between (protocol § 13). */
export function checksum(...values: string[]): string {
  return createHash("sha256").update(values.join(""), "utf8").digest("hex");
}

/** 01 when missing, `wrong` when it is not the checksum of the named fields and the access key. */
export function checksumOf(fields: string[], wrong = "71", after: string[] = []): Rule {
  return (value, { fields: read, merchant }) => {
    if (value === "") return "01";
    const expected = checksum(...fields.map(read), merchant.accessKey, ...after.map(read));
    return value === expected ? undefined : wrong;
  };
}
