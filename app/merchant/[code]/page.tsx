import { redirect } from "next/navigation";
import { requireDesk } from "@/app/_server/desk";

type Props = { params: Promise<{ code: string }> };

/** A desk opens at its transactions. */
export default async function DeskPage({ params }: Props) {
  const { code } = await requireDesk((await params).code);
  redirect(`/merchant/${code}/payments`);
}
