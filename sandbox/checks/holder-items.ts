import { checksumOf } from "./checksum";
import { item } from "./item";
import { alphanumeric, atMost, required } from "./rules";

/** The holder and its checksum, items 03–05 of A03–A05 (protocol § 8). */
export const holderItems = [
  item("03", "member_id", required, atMost(64), alphanumeric),
  item("04", "authentication_key", required, atMost(8), alphanumeric),
  item("05", "check_sum", checksumOf(["member_id", "authentication_key"])),
];
