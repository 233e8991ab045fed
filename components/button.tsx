import type { ComponentProps, ReactNode } from "react";
import { formWords } from "./form-messages";
import type { Lang } from "./messages";

export type ButtonLook = {
  /** ink = primary on paper, moon = pay, line = secondary, text = leaving, danger = outline, final = the deed itself. */
  look?: "ink" | "moon" | "line" | "text" | "text-danger" | "danger" | "final";
  small?: boolean;
  tall?: boolean;
  block?: boolean;
  children: ReactNode;
};

type ButtonProps = ButtonLook &
  Omit<ComponentProps<"button">, keyof ButtonLook> & { sending?: boolean; lang?: Lang };

/** A submit button unless `type` says otherwise. While `sending` it stays focusable and says so. */
export function Button({ look, small, tall, block, sending, lang = "ja", children, ...rest }: ButtonProps) {
  const { className, ...button } = rest;
  return (
    <button
      type="submit"
      {...button}
      className={buttonClass({ look, small, tall, block }, className)}
      aria-disabled={sending ? true : button["aria-disabled"]}
    >
      {sending ? formWords[lang].sending : children}
    </button>
  );
}

type LinkProps = ButtonLook & Omit<ComponentProps<"a">, keyof ButtonLook> & { href: string };

export function ButtonLink({ look, small, tall, block, children, ...rest }: LinkProps) {
  const { className, ...link } = rest;
  return (
    <a {...link} className={buttonClass({ look, small, tall, block }, className)}>
      {children}
    </a>
  );
}

function buttonClass(wanted: Omit<ButtonLook, "children">, extra?: string): string {
  const { look = "ink", small, tall, block } = wanted;
  return ["btn", looks[look], small && "btn-s", tall && "btn-tall", block && "btn-block", extra]
    .filter(Boolean)
    .join(" ");
}

const looks: Record<NonNullable<ButtonLook["look"]>, string> = {
  ink: "",
  moon: "btn-moon",
  line: "btn-line",
  text: "btn-text",
  "text-danger": "btn-text is-danger",
  danger: "btn-danger",
  final: "btn-danger is-final",
};
