import type { ReactNode } from "react";
import { WarningSign } from "./warning-sign";

export type FieldProblem = { id: string; text: string };

type Props = {
  title: ReactNode;
  /** Each moves to its field; the sentence is the same as beside the field. */
  problems?: FieldProblem[];
  /** When the page is about this alone (a decline), the title is its h1. */
  asPageTitle?: boolean;
  id?: string;
  children?: ReactNode;
};

/** First in main. The page that answers a failed submit focuses it: `#error-summary`. */
export function ErrorSummary({ title, problems = [], asPageTitle, id = "error-summary", children }: Props) {
  const Title = asPageTitle ? "h1" : "h2";
  return (
    <div className="error-summary" id={id} role="alert" tabIndex={-1} aria-labelledby={`${id}-t`}>
      <Title id={`${id}-t`}>
        <WarningSign />
        <span>{title}</span>
      </Title>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem.id}>
              <a href={`#${problem.id}`}>{problem.text}</a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
