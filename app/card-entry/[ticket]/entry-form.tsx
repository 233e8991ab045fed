"use client";
import { problemTexts } from "@/app/card-entry/host/problem-texts";
import { BrandMark, brandName } from "@/components/brand-mark";
import { Field } from "@/components/field";
import { messages } from "./messages";
import { type EntryProps, useEntryForm } from "./use-entry-form";

/** Number, name, expiry and security code, or the security code alone. The button is the wallet's. */
export function EntryForm(props: EntryProps) {
  const { purpose, lang } = props;
  const { form, brand, onSubmit } = useEntryForm(props);
  const { errors } = form.formState;
  const words = messages[lang];
  const error = (field: keyof typeof errors) => {
    const reason = errors[field]?.message;
    return reason && problemTexts[lang][reason as keyof (typeof problemTexts)["ja"]];
  };
  const code = (
    <Field
      id="code"
      label={words.code}
      hint={words.codeHint(brand)}
      error={error("code")}
      digits
      inputMode="numeric"
      autoComplete="cc-csc"
      maxLength={8}
      lang={lang}
      {...form.register("code")}
    />
  );
  return (
    <main className="entry-main" aria-label={words.title}>
      <form className="form" onSubmit={onSubmit} noValidate>
        <h1 className="vh">{words.title}</h1>
        {purpose === "confirm" ? (
          code
        ) : (
          <>
            <Field
              id="number"
              label={words.number}
              hint={words.numberHint}
              error={error("number")}
              aside={brand !== "UNKNOWN" && <BrandMark brand={brand} boxed lang={lang} />}
              digits
              inputMode="numeric"
              autoComplete="cc-number"
              maxLength={40}
              lang={lang}
              {...form.register("number")}
            />
            <Field
              id="name"
              label={words.name}
              hint={words.nameHint}
              error={error("name")}
              autoComplete="cc-name"
              autoCapitalize="characters"
              maxLength={60}
              lang={lang}
              {...form.register("name")}
            />
            <div className="two">
              <Field
                id="expiry"
                label={words.expiry}
                hint={words.expiryHint}
                error={error("expiry")}
                digits
                inputMode="numeric"
                autoComplete="cc-exp"
                maxLength={16}
                lang={lang}
                {...form.register("expiry")}
              />
              {code}
            </div>
            <p className="vh" aria-live="polite">
              {brand !== "UNKNOWN" && words.seen(brandName(brand, lang))}
            </p>
          </>
        )}
        {/* Enter submits a form of several fields only when it has a button. */}
        <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
      </form>
    </main>
  );
}
