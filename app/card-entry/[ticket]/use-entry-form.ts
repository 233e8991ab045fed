"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { type FormEvent, useCallback, useEffect, useMemo, useRef } from "react";
import { useForm, useWatch } from "react-hook-form";
import {
  type EntryProblem,
  type EntryReason,
  FIELDS,
  type Notice,
  postToWallet,
  readFromWallet,
} from "@/app/card-entry/host/entry-protocol";
import type { Lang } from "@/components/messages";
import type { BrandWord } from "@/lib/cards/rules";
import { type Month, plainName, readExpiry } from "./entry-rules";
import { brandOfNumber, grouped, plainDigits } from "./number-rules";
import { entrySchema, type Typed } from "./schema";
import { createToken, loadLibrary } from "./token-library";
import { recall, remember } from "./typed-before";
import { useFrameHeight } from "./use-frame-height";

export type EntryProps = {
  purpose: "add" | "confirm";
  /** The brand of the card whose code is asked. */
  keptBrand: BrandWord;
  libraryUrl: string;
  info: Record<string, string>;
  now: Month;
  walletOrigin: string;
  lang: Lang;
};

const empty: Typed = { number: "", name: "", expiry: "", code: "" };

/** The frame's side of the conversation with the wallet: what is typed goes to the gateway only. */
export function useEntryForm({ purpose, keptBrand, libraryUrl, info, now, walletOrigin, lang }: EntryProps) {
  const schema = useMemo(() => entrySchema({ purpose, brand: keptBrand, now }), [purpose, keptBrand, now]);
  const form = useForm<Typed>({
    defaultValues: empty,
    resolver: zodResolver(schema),
    reValidateMode: "onBlur",
    shouldFocusError: false,
  });
  const { control, setError, setFocus, setValue, handleSubmit } = form;
  const number = useWatch({ control, name: "number" });
  const brand = purpose === "confirm" ? keptBrand : brandOfNumber(number);
  const router = useRouter();
  const busy = useRef(false);
  const post = useCallback(
    (message: Notice) => postToWallet(window.parent, walletOrigin, message),
    [walletOrigin],
  );

  const showProblems = useCallback(
    (problems: EntryProblem[]) => {
      for (const { field, reason } of problems) if (field !== "form") setError(field, { message: reason });
      setValue("code", "");
      post({ is: "errors", errors: problems });
    },
    [setError, setValue, post],
  );

  const submit = useMemo(
    () =>
      handleSubmit(
        async (typed) => {
          if (purpose === "add") showUnderstood(typed, setValue);
          const given = await createToken(info, typed, purpose);
          if ("problems" in given) return showProblems(given.problems);
          remember(typed);
          post({ is: "token", token: given.token });
        },
        (faults) => {
          const errors = FIELDS.flatMap((field) => {
            const reason = faults[field]?.message;
            return reason ? [{ field, reason: reason as EntryReason }] : [];
          });
          post({ is: "errors", errors });
        },
      ),
    [handleSubmit, purpose, info, setValue, showProblems, post],
  );

  useEffect(() => {
    const onMessage = (event: MessageEvent) => {
      const message = readFromWallet(event, window.parent, walletOrigin);
      if (message?.is === "focus") setFocus(message.field);
      if (message?.is === "renew") router.replace(`/card-entry/${message.ticket}?lang=${lang}`);
      if (message?.is !== "submit" || busy.current) return;
      busy.current = true;
      void submit().finally(() => {
        busy.current = false;
      });
    };
    window.addEventListener("message", onMessage);
    return () => window.removeEventListener("message", onMessage);
  }, [submit, setFocus, walletOrigin, router, lang]);

  useEffect(() => {
    const before = recall();
    if (before) setValue("name", before.name);
    if (before) setValue("expiry", before.expiry);
    void loadLibrary(libraryUrl).then((loaded) =>
      post(loaded ? { is: "ready" } : { is: "errors", errors: [{ field: "form", reason: "not-loaded" }] }),
    );
  }, [libraryUrl, setValue, post]);

  useEffect(() => post({ is: "brand", brand }), [brand, post]);

  useFrameHeight(post);

  const onSubmit = useCallback(
    (event: FormEvent) => {
      event.preventDefault();
      post({ is: "submit" });
    },
    [post],
  );
  return { form, brand, onSubmit };
}

/** Shows back what was understood, once: never while it is being typed. */
function showUnderstood(typed: Typed, setValue: (field: keyof Typed, value: string) => void) {
  const expiry = readExpiry(typed.expiry);
  setValue("number", grouped(plainDigits(typed.number)));
  setValue("name", plainName(typed.name));
  if (expiry)
    setValue(
      "expiry",
      `${String(expiry.month).padStart(2, "0")} / ${String(expiry.year % 100).padStart(2, "0")}`,
    );
}
