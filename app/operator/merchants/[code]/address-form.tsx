"use client";
import { useActionState } from "react";
import { untouched } from "@/app/_server/form-state";
import { Button } from "@/components/button";
import { Field } from "@/components/field";
import { addAddress } from "./actions";
import { messages } from "./messages";

export function AddressForm({ lang, code, before }: { lang: "ja" | "en"; code: string; before: string }) {
  const [state, action, sending] = useActionState(addAddress, untouched);
  const words = messages[lang];
  return (
    <form action={action} className="form" noValidate>
      <input type="hidden" name="code" value={code} />
      <Field
        id="address"
        label={words.address}
        hint={words.addressHint}
        error={state.faults.length > 0 ? words.addressFault : undefined}
        defaultValue={state.typed.address ?? before}
        autoComplete="off"
        lang={lang}
      />
      <Button look="line" sending={sending} lang={lang}>
        {words.add}
      </Button>
    </form>
  );
}
