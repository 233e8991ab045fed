import { ButtonLink } from "@/components/button";
import { DefinitionList } from "@/components/definition-list";
import { Panel } from "@/components/panel";
import type { Profile } from "@/lib/buyers/queries";
import { messages } from "./messages";

export function ProfilePanel({ lang, profile }: { lang: "ja" | "en"; profile: Profile }) {
  const words = messages[lang];
  return (
    <Panel title={words.profile} id="profile">
      <DefinitionList
        items={[
          { term: words.email, text: profile.email },
          { term: words.name, text: profile.name ?? words.notYet },
          { term: words.phone, text: profile.phone ?? words.notYet },
        ]}
      />
      <div className="row mt-3">
        <ButtonLink look="line" small href="/security/profile">
          {words.change}
        </ButtonLink>
        <ButtonLink look="line" small href="/security/email">
          {words.changeEmail}
        </ButtonLink>
      </div>
    </Panel>
  );
}
