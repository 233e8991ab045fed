"use server";
import { redirect } from "next/navigation";
import { z } from "zod";
import { openContext } from "@/app/_server/context";
import { requireBuyer } from "@/app/_server/session";
import { takeInvitation } from "@/lib/merchants/take-invitation";

const answerSchema = z.object({ code: z.string().regex(/^\d{9}$/), answer: z.enum(["join", "decline"]) });

/** Joins the desk one was invited to, or declines. */
export async function answerInvitation(form: FormData): Promise<void> {
  const userId = await requireBuyer();
  const { code, answer } = answerSchema.parse(Object.fromEntries(form));
  const joined = await takeInvitation(await openContext(), { userId, code, take: answer === "join" });
  redirect(joined && answer === "join" ? `/merchant/${code}/payments` : "/merchant");
}
