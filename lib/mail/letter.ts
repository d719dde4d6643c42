import type { Locale } from "@/lib/i18n/locales";
import type { Mail } from "@/lib/mail/send-mail";

/** What a mail says: paragraphs, perhaps one link after the first of them, and a line about why it was sent. */
export type Letter = {
  subject: string;
  paragraphs: readonly string[];
  link?: { label: string; url: string };
  footer: string;
};

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/** The letter as a mail in plain text and in HTML that needs no pictures, styles or scripts. */
export function asMail(to: string, locale: Locale, { subject, paragraphs, link, footer }: Letter): Mail {
  const [first = "", ...rest] = paragraphs;
  const text = [first, ...(link ? [`${link.label}\n${link.url}`] : []), ...rest, `-- \n${footer}`].join("\n\n");
  const paragraph = (inner: string) => `<p>${inner}</p>`;
  const anchor = link ? paragraph(`<a href="${escaped(link.url)}">${escaped(link.label)}</a>`) : "";
  const small = `<p><small>${escaped(footer)}</small></p>`;
  const body = [paragraph(escaped(first)), anchor, ...rest.map((one) => paragraph(escaped(one))), small].join("\n");
  const title = escaped(oneLine(subject));
  const html = `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title></head><body>\n${body}\n</body></html>\n`;
  return { to, subject: oneLine(subject), text: `${text}\n`, html };
}
