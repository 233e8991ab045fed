import { CheckBox } from "@/components/check-box";
import { Field } from "@/components/field";
import type { Lang } from "@/components/messages";
import { WarningSign } from "@/components/warning-sign";
import type { DetailState } from "./add-state";
import { messages } from "./messages";
import type { MissingDetails } from "./missing-details";

type Props = { missing: MissingDetails; state: DetailState; lang: Lang };

/** Asked once, at the first registration. */
export function Details({ missing, state, lang }: Props) {
  const words = messages[lang];
  if (!missing.profile && missing.consents.length === 0) return null;
  const errorOf = (field: string) => {
    const found = state.faults.find((one) => one.field === field);
    return found && words.faults[found.fault];
  };
  const consentError = missing.consents.map(errorOf).find(Boolean);
  return (
    <>
      <p className="sub fs-m">{words.detailsText}</p>
      {missing.profile && (
        <>
          <Field
            id="name"
            label={words.name}
            hint={words.nameHint}
            error={errorOf("name")}
            autoComplete="name"
            defaultValue={state.typed.name}
            lang={lang}
          />
          <Field
            id="phone"
            type="tel"
            label={words.phone}
            hint={words.phoneHint}
            error={errorOf("phone")}
            autoComplete="tel"
            defaultValue={state.typed.phone}
            lang={lang}
          />
        </>
      )}
      {missing.consents.length > 0 && (
        <fieldset className={consentError ? "field bad" : "field"} id="consents" tabIndex={-1}>
          <legend className="legend">{words.consents}</legend>
          {consentError && (
            <p className="error" id="consents-e">
              <WarningSign small />
              <span>{consentError}</span>
            </p>
          )}
          {missing.consents.map((kind) => (
            <CheckBox
              key={kind}
              name={kind}
              label={kind === "CARD_KEEPING" ? words.keeping : words.authentication}
              hint={kind === "CARD_KEEPING" ? words.keepingHint : words.authenticationHint}
              defaultChecked={state.typed[kind] === "on"}
              aria-describedby={consentError && "consents-e"}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
