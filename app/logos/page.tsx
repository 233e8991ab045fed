/* oxlint-disable next/no-img-element, nextjs/no-img-element -- what a shop pastes, as it will look there */
import type { Metadata } from "next";
import { lang as askedLang } from "@/app/_server/request";
import { currentBuyer } from "@/app/_server/session";
import { PageFrame } from "@/components/page-frame";
import { PageHead } from "@/components/page-head";
import { Panel } from "@/components/panel";
import { environment } from "@/lib/environment";
import { BRAND_LOGOS, bannerHtml, LINK_BANNERS, logoRowHtml } from "./logos";
import { messages } from "./messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messages[await askedLang()].title };
}

/** For shops: what to show of the ways to pay, ready to be pasted. */
export default async function LogosPage() {
  const lang = await askedLang();
  const words = messages[lang];
  const { WALLET_ORIGIN } = environment();
  return (
    <PageFrame signedIn={(await currentBuyer()) !== null} narrow lang={lang}>
      <PageHead title={words.title}>{words.text}</PageHead>
      <div className="stack">
        <Panel title={words.logos} id="logos">
          <p className="hint">{words.logosText}</p>
          <p className="row mt-3">
            {BRAND_LOGOS.map(({ file, name }) => (
              // biome-ignore lint/performance/noImgElement: what a shop pastes, as it will look there
              <img key={file} src={`/banners/${file}`} height={32} alt={name} />
            ))}
          </p>
          <Paste label={`${words.paste}（${words.logos}）`} html={logoRowHtml(WALLET_ORIGIN)} />
        </Panel>
        <Panel title={words.banners} id="banners">
          <p className="hint">{words.bannersText}</p>
          {LINK_BANNERS.map((banner) => {
            const size = words.size(banner.width, banner.height);
            return (
              <div key={banner.file} className="mt-5">
                <h3>{size}</h3>
                {/* biome-ignore lint/performance/noImgElement: see above */}
                <img
                  className="mt-2"
                  src={`/banners/${banner.file}`}
                  width={banner.width}
                  height={banner.height}
                  alt={words.product}
                />
                <Paste label={`${words.paste}（${size}）`} html={bannerHtml(WALLET_ORIGIN, banner)} />
              </div>
            );
          })}
        </Panel>
      </div>
    </PageFrame>
  );
}

function Paste({ label, html }: { label: string; html: string }) {
  return <textarea className="input mt-2" rows={3} readOnly aria-label={label} value={html} />;
}
