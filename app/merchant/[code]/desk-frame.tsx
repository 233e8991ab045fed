import type { ReactNode } from "react";
import { lang } from "@/app/_server/request";
import { ConsoleFrame, type Desk as Place } from "@/components/console-frame";
import { LanguageSwitch } from "@/components/language-switch";
import type { Desk } from "@/lib/merchants/find-desk";
import { messages } from "../messages";

type Props = { desk: Desk; current: Place; children: ReactNode };

/** The frame of every page at a shop's desk. */
export async function DeskFrame({ desk, current, children }: Props) {
  const language = await lang();
  const words = messages[language];
  const at = (place: Place) => `/merchant/${desk.code}/${place}`;
  return (
    <ConsoleFrame
      current={current}
      shop={desk.name}
      code={desk.code}
      paths={{
        payments: at("payments"),
        notifications: at("notifications"),
        compatibility: at("compatibility"),
        settings: at("settings"),
      }}
      railEnd={
        <div className="rail-end">
          <a href="/merchant">{words.changeShop}</a> <a href="/cards">{words.toWallet}</a>{" "}
          <LanguageSwitch lang={language} />
        </div>
      }
      lang={language}
    >
      {children}
    </ConsoleFrame>
  );
}
