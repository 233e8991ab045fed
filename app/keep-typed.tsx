"use client";
import { unstable_rethrow } from "next/navigation";
import { Component, createRef, type ReactNode } from "react";

type Props = { title: string; text: string; children: ReactNode };
type State = { unsent: boolean };
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Around a page with forms. When a form could not be sent, the page is set up again with what was typed and chosen, and
 * says so. What breaks again without a press is for the page of faults.
 */
export class KeepTyped extends Component<Props, State> {
  override state: State = { unsent: false };
  readonly #note = createRef<HTMLDivElement>();
  readonly #forget = () => this.setState({ unsent: false });

  static getDerivedStateFromError(fault: unknown): State {
    unstable_rethrow(fault);
    return { unsent: true };
  }

  /** The broken page's fields still stand here. */
  override getSnapshotBeforeUpdate(_: Props, before: State): Map<string, Control> | null {
    return this.state.unsent && !before.unsent ? new Map(controls().map((one) => [keyOf(one), one])) : null;
  }

  override componentDidUpdate(_: Props, __: State, typed: Map<string, Control> | null) {
    if (!typed) return;
    for (const control of controls()) fill(control, typed.get(keyOf(control)));
    this.#note.current?.focus();
    document.addEventListener("submit", this.#forget, { capture: true, once: true });
  }

  override render() {
    const { title, text, children } = this.props;
    return (
      <>
        {this.state.unsent && (
          <div className="offline" role="alert" tabIndex={-1} ref={this.#note}>
            <p>
              <b>{title}</b> {text}
            </p>
          </div>
        )}
        {children}
      </>
    );
  }
}

function controls(): Control[] {
  return [...document.querySelectorAll<Control>("input:not([type=hidden]), select, textarea")];
}

function keyOf(control: Control): string {
  return isChoice(control) ? `${control.name}=${control.value}` : control.name;
}

function fill(control: Control, typed: Control | undefined) {
  if (!typed) return;
  // By a press, so that whatever depends on the choice follows.
  if (isChoice(control)) {
    if (isChoice(typed) && control.checked !== typed.checked) control.click();
  } else control.value = typed.value;
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === "radio" || control.type === "checkbox";
}
