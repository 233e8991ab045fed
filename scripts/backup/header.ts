import { z } from "zod";

/** What the first line of a backup says. `probe` opens only with the SEALING_KEY that the rows were sealed with. */
export const headerSchema = z.object({
  backup: z.literal(1),
  at: z.string(),
  migrations: z.array(z.string()),
  probe: z.string(),
});
export type Header = z.infer<typeof headerSchema>;

export const PROBE = "クロネコペイ";
