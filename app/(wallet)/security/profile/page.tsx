import type { Metadata } from "next";
import { openContext } from "@/app/_server/context";
import { lang } from "@/app/_server/request";
import { requireBuyer } from "@/app/_server/session";
import { BackLink } from "@/components/back-link";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { getProfile } from "@/lib/buyers/queries";
import { messages } from "../messages";
import { ProfileForm } from "./profile-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].profile };
}

export default async function ProfilePage() {
  const buyerId = await requireBuyer();
  const language = await lang();
  const words = messages[language];
  const profile = await getProfile(await openContext(), { buyerId });
  return (
    <PageFrame narrow current="security" tabs={false} lang={language}>
      <ProfileForm lang={language} profile={profile}>
        <BackLink href="/security">{words.title}</BackLink>
        <PageHead title={words.profile} />
      </ProfileForm>
    </PageFrame>
  );
}
