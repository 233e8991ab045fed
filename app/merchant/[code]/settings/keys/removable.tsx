import { Button } from "@/components/button";

type Props = {
  name: string;
  values: string[];
  /** Null for those who may only look. */
  remove: ((form: FormData) => Promise<void>) | null;
  word: string;
};

/** A list of texts, each with a button that removes it. */
export function Removable({ name, values, remove, word }: Props) {
  return (
    <ul className="plain-list">
      {values.map((value) => (
        <li key={value} className="row">
          <span className="mono wrap">{value}</span>
          {remove && (
            <form action={remove}>
              <input type="hidden" name={name} value={value} />
              <Button look="text-danger" small aria-label={`${word}（${value}）`}>
                {word}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
