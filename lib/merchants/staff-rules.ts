import type { StaffRole } from "@/prisma/generated/enums";

/** What a person at a shop's desk may do: look, move money of orders, change how the shop is set up. */
export const RIGHTS = ["see", "operate", "set-up"] as const;
export type Right = (typeof RIGHTS)[number];

const RIGHTS_OF: Record<StaffRole, readonly Right[]> = {
  VIEWER: ["see"],
  OPERATOR: ["see", "operate"],
  OWNER: ["see", "operate", "set-up"],
};

export function may(role: StaffRole, right: Right): boolean {
  return RIGHTS_OF[role].includes(right);
}

export const ROLES = ["OWNER", "OPERATOR", "VIEWER"] as const satisfies StaffRole[];

export const ROLE_WORDS: Record<StaffRole, { ja: string; en: string }> = {
  OWNER: { ja: "オーナー", en: "Owner" },
  OPERATOR: { ja: "担当者", en: "Operator" },
  VIEWER: { ja: "閲覧のみ", en: "Viewer" },
};
