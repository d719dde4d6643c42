import { DELIVERY_ORDER } from "@/lib/domain/charts/order";
import { countOf } from "@/lib/domain/count";
import { headlinesOf } from "@/lib/domain/headlines";
import { deliveryTexture } from "@/lib/domain/texture";
import { DELIVERY_TONE } from "@/lib/domain/tone";
import type { AgreementView, CommitmentView, Perspective } from "@/lib/domain/view";
import { EMBED_STYLE } from "@/lib/formats/embed-style";
import { Html, html } from "@/lib/formats/html";
import { scheduleWords } from "@/lib/formats/report/commitments";
import { formatDate } from "@/lib/i18n/dates";
import { ruleWords } from "@/lib/i18n/deadline-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

export type Scheme = "light" | "dark" | null;
export type EmbedAbout = {
  locale: Locale;
  agreement: AgreementView;
  /** The one commitment shown; null shows the agreement. */
  commitment: CommitmentView | null;
  perspective: Perspective;
  scheme: Scheme;
  site: string;
  /** The whole address of the page that says more. */
  page: string;
};

/** A whole page for a frame of 320 to 600 pixels: no scripts, nothing loaded, a way back. */
export function embedPage(about: EmbedAbout): string {
  const { locale, agreement, commitment, scheme, page } = about;
  const title = commitment ? `${commitment.ref} · ${commitment.title[locale]}` : agreement.title[locale];
  const shown = agreement.signed ? (commitment ? one(about, commitment) : all(about)) : unsigned(about);
  return html`<!doctype html>
<html lang="${locale}"${scheme ? html` data-scheme="${scheme}"` : null}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="canonical" href="${page}">
${EMBED_STYLE}
</head>
<body>
<header>
${commitment ? html`<p class="quiet">${agreement.title[locale]}</p>` : null}
<h1><a href="${page}" target="_blank" rel="noopener">${title}</a></h1>
</header>
<main>
${shown}
</main>
${foot(about)}
</body>
</html>
`.text;
}

function unsigned({ locale, agreement }: EmbedAbout): Html {
  return html`<p>${translator(locale, "embed")("unsigned", { date: formatDate(locale, agreement.asOf, "long") })}</p>`;
}

/** The count in the word order of the language; its marks hold the message's own words and a number only. */
function count(locale: Locale, agreement: AgreementView, commitment: CommitmentView): Html {
  const { code, days, tone } = countOf(commitment, agreement);
  const words = translator(locale, "commitment").markup(`count.${code}`, {
    days,
    n: (number) => `<b class="${tone}">${number}</b>`,
    u: (unit) => `<span class="quiet">${unit}</span>`,
    w: (word) => `<strong class="${tone}">${word}</strong>`,
  });
  return html`<p class="count">${new Html(words)}</p>`;
}

function due(locale: Locale, { deadline }: CommitmentView): string {
  const t = translator(locale, "report");
  const rule = ruleWords(locale, deadline.rule);
  if (deadline.dueOn === null) return t("commitment.noDate", { rule });
  return t("commitment.due", { date: formatDate(locale, deadline.dueOn, "weekday"), rule });
}

/** Most counts in a frame. */
const MOST = 2;

function all({ locale, agreement }: EmbedAbout): Html {
  const dated = headlinesOf(agreement.commitments).filter(({ deadline }) => deadline.dueOn !== null);
  const counts = dated.slice(0, MOST).map(
    (commitment) => html`<li>
${count(locale, agreement, commitment)}
<p class="name">${commitment.ref} · ${commitment.title[locale]}</p>
<p class="quiet">${due(locale, commitment)}</p>
</li>`,
  );
  return html`${counts.length > 0 ? html`<ul class="counts">${counts}</ul>` : html`<p>${translator(locale, "embed")("noDates")}</p>`}
${delivery(locale, agreement)}`;
}

function delivery(locale: Locale, { totals }: AgreementView): Html {
  const t = translator(locale, "embed");
  const { commitments: total, byDelivery, disputed } = totals;
  const words = translator(locale, "agreement");
  const states = translator(locale, "states");
  const present = DELIVERY_ORDER.filter((state) => byDelivery[state] > 0);
  const part = (tone: string, texture: string, n: number) =>
    n === 0 ? null : html`<span class="${tone} fill-${texture}" style="flex-grow:${n}"></span>`;
  const parts = present.map((state) => {
    const tone = DELIVERY_TONE[state];
    const sure = byDelivery[state] - disputed[state];
    return [part(tone, deliveryTexture(state, false), sure), part(tone, deliveryTexture(state, true), disputed[state])];
  });
  const named = present.map((state) =>
    words("delivery.part", { n: byDelivery[state], disputed: disputed[state], state: states(`delivery.${state}`) }),
  );
  const high = byDelivery.delivered;
  const low = high - disputed.delivered;
  return html`<p class="name">${
    low === high ? t("delivered", { delivered: high, total }) : t("deliveredBetween", { low, high, total })
  }</p>
<div class="bar" aria-hidden="true">${parts}</div>
<p class="quiet">${named.join(" · ")}</p>`;
}

function one({ locale, agreement }: EmbedAbout, commitment: CommitmentView): Html {
  const t = translator(locale, "report");
  const { delivery: judged, evidence } = commitment;
  const absence = evidence.checkedUpTo
    ? t("commitment.none", { date: formatDate(locale, evidence.checkedUpTo, "long") })
    : t("commitment.unchecked");
  return html`<div class="counts"><div>
${count(locale, agreement, commitment)}
<p>${due(locale, commitment)}</p>
<p>${scheduleWords(locale, commitment)}</p>
<p>${t("commitment.delivery", {
    state: translator(locale, "states")(`delivery.${judged.state}`),
    disputed: judged.disputed ? "yes" : "no",
    on: judged.assessedOn ? formatDate(locale, judged.assessedOn, "long") : "none",
  })}</p>
${evidence.count === 0 ? html`<p>${absence}</p>` : null}
</div></div>`;
}

function foot({ locale, agreement, commitment, perspective, site, page }: EmbedAbout): Html {
  const t = translator(locale, "embed");
  const upTo = (commitment ? commitment.evidence : agreement).checkedUpTo;
  const said = [
    t("asOf", { date: formatDate(locale, agreement.asOf, "long") }),
    perspective.knownOn ? t("knownOn", { date: formatDate(locale, perspective.knownOn, "long") }) : null,
    upTo ? t("checked", { date: formatDate(locale, upTo, "long") }) : t("neverChecked"),
  ];
  return html`<footer>
<p class="quiet">${said.filter(Boolean).join(" · ")}</p>
<p><a href="${page}" target="_blank" rel="noopener">${t("open", { site })}</a></p>
</footer>`;
}
