import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = {
  /** 「カード番号は当サービスのサーバーを通りません。」 */
  title: ReactNode;
  caption: ReactNode;
  /** Only the security code is asked: a lower frame. */
  short?: boolean;
  /** The iframe (give it a `title`), or what stands in for it. */
  children: ReactNode;
};

/** Card fields of another origin. The caption is ours and stays outside the frame. */
export function SecureFrame({ title, caption, short, children }: Props) {
  return (
    <div className={short ? "secure short" : "secure"}>
      <p className="secure-cap">
        <Icon name="lock" small />
        <span>
          <b>{title}</b>
          {caption}
        </span>
      </p>
      {children}
    </div>
  );
}
