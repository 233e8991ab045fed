import type { Metadata } from "next";
import { lang } from "@/app/_server/request";
import { ReadingPage } from "@/app/reading-page";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await lang()].title };
}

export default async function PrivacyPage() {
  return <ReadingPage text={messages[await lang()]} />;
}
