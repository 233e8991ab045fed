/** Why an attempt to tell a shop failed. `interrupted`: our worker died meanwhile, and nobody knows what the shop got. */
export const causes = [
  "dns",
  "refused",
  "tls",
  "time-out",
  "connection",
  "redirect",
  "status",
  "wrong-body",
  "too-long",
  "private-address",
  "interrupted",
] as const;
export type DeliveryCause = (typeof causes)[number];
