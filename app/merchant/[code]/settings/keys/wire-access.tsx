import { Button } from "@/components/button";
import { Disclosure } from "@/components/disclosure";
import type { Lang } from "@/components/messages";
import { Tag } from "@/components/tag";
import type { findWireAccess } from "@/lib/merchants/find-wire-access";
import { dropSource, renewKey, switchAuth } from "./actions";
import { messages } from "./messages";
import { OneFieldForm } from "./one-field-form";
import { Removable } from "./removable";

type Props = {
  wire: Awaited<ReturnType<typeof findWireAccess>>;
  code: string;
  mayChange: boolean;
  typed: Record<string, string>;
  lang: Lang;
};

/** Who may call the compatible API, and with which key checksums are made. */
export function WireAccess({ wire, code, mayChange, typed, lang }: Props) {
  const words = messages[lang];
  return (
    <div className="form">
      <h3>{words.address}</h3>
      {wire.addresses.length === 0 && <p className="hint">{words.noAddress}</p>}
      <Removable
        name="address"
        values={wire.addresses}
        remove={mayChange ? dropSource.bind(null, code) : null}
        word={words.remove}
      />
      {mayChange && <OneFieldForm field="address" code={code} typed={typed} lang={lang} />}
      <h3>{words.auth}</h3>
      <form action={switchAuth.bind(null, code)} className="row">
        <Tag tone={wire.connectionAuth ? "ok" : "plain"}>
          {wire.connectionAuth ? words.authOn : words.authOff}
        </Tag>
        {mayChange && (
          <Button look="line" small name="to" value={wire.connectionAuth ? "off" : "on"}>
            {wire.connectionAuth ? words.switchOff : words.switchOn}
          </Button>
        )}
      </form>
      {mayChange && wire.accessKey && (
        <Disclosure summary={words.accessKey}>
          <p className="hint">{words.accessKeyText}</p>
          <p className="mono">{wire.accessKey}</p>
          <form action={renewKey.bind(null, code)} className="row">
            <Button look="line" small>
              {words.renew}
            </Button>
          </form>
        </Disclosure>
      )}
    </div>
  );
}
