import { wordsForTime } from "@/app/_server/words-for-time";
import { Button } from "@/components/button";
import type { Lang } from "@/components/messages";
import { Tag } from "@/components/tag";
import { ROLE_WORDS, ROLES } from "@/lib/merchants/rules";
import type { listStaff } from "@/lib/merchants/staff-queries";
import { setRole, takeBack, takeOff } from "./actions";
import { messages } from "./messages";

type Props = Awaited<ReturnType<typeof listStaff>> & { code: string; mayChange: boolean; lang: Lang };

/** Who works here with which role, and who was asked to. */
export function People({ staff, invitations, code, mayChange, lang }: Props) {
  return (
    <ul className="plain-list people">
      {staff.map((person) => (
        <Person key={person.userId} person={person} code={code} mayChange={mayChange} lang={lang} />
      ))}
      {invitations.map((asked) => (
        <Asked key={asked.email} asked={asked} code={code} mayChange={mayChange} lang={lang} />
      ))}
    </ul>
  );
}

type PersonProps = Pick<Props, "code" | "mayChange" | "lang"> & { person: Props["staff"][number] };

function Person({ person: { userId, email, name, role, since }, code, mayChange, lang }: PersonProps) {
  const words = messages[lang];
  return (
    <li>
      <b className="wrap">{name ?? email}</b> <Tag>{ROLE_WORDS[role][lang]}</Tag>
      <p className="hint wrap">
        {email} · {words.since(wordsForTime(since, lang))}
      </p>
      {mayChange && (
        <div className="row">
          <form action={setRole.bind(null, code)} className="row">
            <input type="hidden" name="user" value={userId} />
            <select
              className="input fit"
              name="role"
              defaultValue={role}
              aria-label={`${words.role}（${email}）`}
            >
              {ROLES.map((one) => (
                <option key={one} value={one}>
                  {ROLE_WORDS[one][lang]}
                </option>
              ))}
            </select>
            <Button look="line" small aria-label={`${words.change}（${email}）`}>
              {words.change}
            </Button>
          </form>
          <form action={takeOff.bind(null, code)}>
            <input type="hidden" name="user" value={userId} />
            <Button look="text-danger" small aria-label={`${words.remove}（${email}）`}>
              {words.remove}
            </Button>
          </form>
        </div>
      )}
    </li>
  );
}

type AskedProps = Pick<Props, "code" | "mayChange" | "lang"> & { asked: Props["invitations"][number] };

function Asked({ asked: { email, role }, code, mayChange, lang }: AskedProps) {
  const words = messages[lang];
  return (
    <li>
      <b className="wrap">{email}</b> <Tag>{ROLE_WORDS[role][lang]}</Tag>{" "}
      <Tag tone="info">{words.invited}</Tag>
      {mayChange && (
        <form action={takeBack.bind(null, code)}>
          <input type="hidden" name="email" value={email} />
          <Button look="text" small aria-label={`${words.takeBack}（${email}）`}>
            {words.takeBack}
          </Button>
        </form>
      )}
    </li>
  );
}
