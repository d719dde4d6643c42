/**
 * Every address of the site. Pages, feeds, API and tests build them here and
 * nowhere else. `Query` values that are null, undefined or empty are left out.
 */

export type Locale = "en" | "ja";
type Query = Record<string, string | number | null | undefined | readonly string[]>;

/** Appends the non-empty values of `query`, in the order given. */
export function withQuery(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    for (const one of values) if (one !== null && one !== undefined && one !== "") params.append(name, String(one));
  }
  const text = params.toString();
  return text ? `${path}?${text}` : path;
}

const part = encodeURIComponent;
const agreementPath = (slug: string) => `/agreements/${part(slug)}`;
const commitmentPath = (slug: string, ref: string) => `${agreementPath(slug)}/commitments/${part(ref)}`;
const commitmentApi = (slug: string, ref: string) => `/api/v1/commitments/${part(slug)}/${part(ref)}`;

/** Pages for readers; each takes the locale first. `query` carries `asOf`, `knownOn`, filters. */
export const pages = {
  overview: (locale: Locale, query?: Query) => withQuery(`/${locale}`, query),
  agreement: (locale: Locale, slug: string, query?: Query) => withQuery(`/${locale}${agreementPath(slug)}`, query),
  commitment: (locale: Locale, slug: string, ref: string, query?: Query) =>
    withQuery(`/${locale}${commitmentPath(slug, ref)}`, query),
  /** Every change of one commitment, in pages. */
  commitmentHistory: (locale: Locale, slug: string, ref: string, query?: Query) =>
    withQuery(`/${locale}${commitmentPath(slug, ref)}/history`, query),
  /** Every change of the agreement as a whole, in pages. */
  agreementHistory: (locale: Locale, slug: string, query?: Query) =>
    withQuery(`/${locale}${agreementPath(slug)}/history`, query),
  /** One entry of the record, by its number: an address to cite. */
  entry: (locale: Locale, id: number, query?: Query) => withQuery(`/${locale}/record/${id}`, query),
  suggest: (locale: Locale, slug: string, ref: string, query?: Query) =>
    withQuery(`/${locale}${commitmentPath(slug, ref)}/suggest`, query),
  /** Where a reader asks for letters about an agreement, or (`ref`) about one commitment. `sent` says that the first is on its way. */
  follow: (locale: Locale, slug: string, ref: string | null, query?: Query) =>
    withQuery(`/${locale}${ref === null ? agreementPath(slug) : commitmentPath(slug, ref)}/follow`, query),
  /** What following is, and what is kept for it; `done` says what has just ended. */
  followingAbout: (locale: Locale, query?: Query) => withQuery(`/${locale}/following`, query),
  /** Confirming, and all that one address follows; `key` comes from a letter. */
  following: (locale: Locale, key: string, query?: Query) => withQuery(`/${locale}/following/${part(key)}`, query),
  /** Takes the one-click request of a mail program (RFC 8058). */
  stopFollowing: (locale: Locale, key: string) => `/${locale}/following/${part(key)}/stop`,
  /** One agreement on one day, laid out for paper; `query` also carries `since` and `paper`. */
  report: (locale: Locale, slug: string, query?: Query) => withQuery(`/${locale}${agreementPath(slug)}/report`, query),
  commitments: (locale: Locale, query?: Query) => withQuery(`/${locale}/commitments`, query),
  timeline: (locale: Locale, query?: Query) => withQuery(`/${locale}/timeline`, query),
  changes: (locale: Locale, query?: Query) => withQuery(`/${locale}/changes`, query),
  charts: (locale: Locale, query?: Query) => withQuery(`/${locale}/charts`, query),
  compare: (locale: Locale, query?: Query) => withQuery(`/${locale}/compare`, query),
  method: (locale: Locale) => `/${locale}/method`,
  /** Everything that can be had as data, and how. */
  data: (locale: Locale) => `/${locale}/data`,
  calculator: (locale: Locale, query?: Query) => withQuery(`/${locale}/calculator`, query),
  signIn: (locale: Locale, query?: Query) => withQuery(`/${locale}/sign-in`, query),
  signInCode: (locale: Locale, query?: Query) => withQuery(`/${locale}/sign-in/code`, query),
  forgotten: (locale: Locale) => `/${locale}/sign-in/forgotten`,
  newPassword: (locale: Locale, query?: Query) => withQuery(`/${locale}/sign-in/new-password`, query),
  setup: (locale: Locale, query?: Query) => withQuery(`/${locale}/setup`, query),
} as const;

/** Pages for editors. */
export const editPages = {
  account: (locale: Locale, query?: Query) => withQuery(`/${locale}/edit/account`, query),
  codes: (locale: Locale) => `/${locale}/edit/account/codes`,
  people: (locale: Locale, query?: Query) => withQuery(`/${locale}/edit/people`, query),
  /** How many readers follow what. */
  followers: (locale: Locale, query?: Query) => withQuery(`/${locale}/edit/followers`, query),
  person: (locale: Locale, id: string, query?: Query) => withQuery(`/${locale}/edit/people/${part(id)}`, query),
  webhooks: (locale: Locale, query?: Query) => withQuery(`/${locale}/edit/webhooks`, query),
  /** What the site sends by itself. `done` says what was just done. */
  messages: (locale: Locale, query?: Query) => withQuery(`/${locale}/edit/messages`, query),
  newWebhook: (locale: Locale) => `/${locale}/edit/webhooks/new`,
  /** `done` says what was just done. */
  webhook: (locale: Locale, id: string, query?: Query) => withQuery(`/${locale}/edit/webhooks/${part(id)}`, query),
  /** `list` names the list shown at length. */
  desk: (locale: Locale, query?: Query) => withQuery(`/${locale}/edit`, query),
  /** `saved` and `rows` say what was imported. */
  import: (locale: Locale, query?: Query) => withQuery(`/${locale}/edit/import`, query),
  newAgreement: (locale: Locale) => `/${locale}/edit/agreements/new`,
  agreementDetails: (locale: Locale, slug: string) => `/${locale}/edit${agreementPath(slug)}/details`,
  newCommitment: (locale: Locale, slug: string) => `/${locale}/edit${agreementPath(slug)}/commitments/new`,
  commitmentPart: (locale: Locale, slug: string, ref: string, part: "details" | "deadline" | "evidence" | "steps") =>
    `/${locale}/edit${commitmentPath(slug, ref)}/${part}`,
  rule: (locale: Locale, query?: Query) => withQuery(`/${locale}/edit/rule`, query),
  agreement: (locale: Locale, slug: string, query?: Query) => withQuery(`/${locale}/edit${agreementPath(slug)}`, query),
  commitment: (locale: Locale, slug: string, ref: string, query?: Query) =>
    withQuery(`/${locale}/edit${commitmentPath(slug, ref)}`, query),
  suggestion: (locale: Locale, receipt: string) => `/${locale}/edit/suggestions/${part(receipt)}`,
  proposals: (locale: Locale, query?: Query) => withQuery(`/${locale}/edit/proposals`, query),
  proposal: (locale: Locale, id: number, query?: Query) => withQuery(`/${locale}/edit/proposals/${id}`, query),
  publishing: (locale: Locale, slug: string, query?: Query) =>
    withQuery(`/${locale}/edit${agreementPath(slug)}/publishing`, query),
} as const;

/** What a reader takes along from a page: the report as a file, and how to cite it. */
export const files = {
  report: (locale: Locale, slug: string, ending: "pdf" | "md" | "txt", query?: Query) =>
    withQuery(`/${locale}${agreementPath(slug)}/report.${ending}`, query),
  citeAgreement: (locale: Locale, slug: string, ending: "bib" | "json", query?: Query) =>
    withQuery(`/${locale}${agreementPath(slug)}/cite.${ending}`, query),
  citeCommitment: (locale: Locale, slug: string, ref: string, ending: "bib" | "json", query?: Query) =>
    withQuery(`/${locale}${commitmentPath(slug, ref)}/cite.${ending}`, query),
} as const;

/** What the browser itself calls while it makes or uses a passkey. */
export const passkeyCalls = {
  registerOptions: (name: string) => withQuery("/api/auth/passkey/generate-register-options", { name }),
  register: () => "/api/auth/passkey/verify-registration",
  signInOptions: () => "/api/auth/passkey/generate-authenticate-options",
  signIn: () => "/api/auth/passkey/verify-authentication",
} as const;

/** The read API and its documents. */
export const api = {
  health: () => "/api/v1/health",
  ready: () => "/api/v1/ready",
  openapi: () => "/api/v1/openapi.json",
  agreementSchema: () => "/api/v1/agreement.schema.json",
  agreements: (query?: Query) => withQuery("/api/v1/agreements", query),
  agreement: (slug: string, query?: Query) => withQuery(`/api/v1${agreementPath(slug)}`, query),
  commitments: (query?: Query) => withQuery("/api/v1/commitments", query),
  commitment: (slug: string, ref: string, query?: Query) => withQuery(commitmentApi(slug, ref), query),
  history: (slug: string, ref: string, query?: Query) => withQuery(`${commitmentApi(slug, ref)}/history`, query),
  summary: (query?: Query) => withQuery("/api/v1/summary", query),
  imports: (kind: "assessments" | "checks", query?: Query) => withQuery(`/api/v1/imports/${kind}`, query),
  changes: (query?: Query) => withQuery("/api/v1/changes", query),
  deadline: (query?: Query) => withQuery("/api/v1/deadline", query),
} as const;

/** Files that other programs read by themselves: calendars, the feed of changes, a table. */
export const feeds = {
  deadlines: (locale: Locale, query?: Query) => withQuery(`/${locale}/feeds/deadlines.ics`, query),
  changes: (locale: Locale, query?: Query) => withQuery(`/${locale}/feeds/changes.atom`, query),
  commitments: (locale: Locale, query?: Query) => withQuery(`/${locale}/feeds/commitments.csv`, query),
  compare: (locale: Locale, query?: Query) => withQuery(`/${locale}/feeds/compare.csv`, query),
  assessments: (locale: Locale, query?: Query) => withQuery(`/${locale}/feeds/assessments.csv`, query),
  checks: (locale: Locale, query?: Query) => withQuery(`/${locale}/feeds/checks.csv`, query),
  partyDeadlines: (locale: Locale, code: string, query?: Query) =>
    withQuery(`/${locale}/feeds/parties/${part(code)}/deadlines.ics`, query),
  agreementDeadlines: (locale: Locale, slug: string, query?: Query) =>
    withQuery(`/${locale}/feeds${agreementPath(slug)}/deadlines.ics`, query),
  agreementChanges: (locale: Locale, slug: string, query?: Query) =>
    withQuery(`/${locale}/feeds${agreementPath(slug)}/changes.atom`, query),
  commitmentDeadlines: (locale: Locale, slug: string, ref: string, query?: Query) =>
    withQuery(`/${locale}/feeds${commitmentPath(slug, ref)}/deadlines.ics`, query),
} as const;

/** One chart by itself, of what its page shows for the same `query`: a table or a picture. `chart` is its name (`delivery`). */
export const chartFiles = {
  csv: (locale: Locale, chart: string, query?: Query) => withQuery(`/${locale}/charts/${part(chart)}.csv`, query),
  svg: (locale: Locale, chart: string, query?: Query) => withQuery(`/${locale}/charts/${part(chart)}.svg`, query),
} as const;

/** Pages that any site may show in a frame; `query` carries `scheme`, `asOf`, `knownOn`. */
export const embeds = {
  agreement: (locale: Locale, slug: string, query?: Query) => withQuery(`/${locale}/embed/${part(slug)}`, query),
  commitment: (locale: Locale, slug: string, ref: string, query?: Query) =>
    withQuery(`/${locale}/embed/${part(slug)}/${part(ref)}`, query),
} as const;

/** Pictures of one line for other sites; `query` carries `lang`, `asOf`, `knownOn`. */
export const badges = {
  agreement: (slug: string, query?: Query) => withQuery(`/badges/${part(slug)}.svg`, query),
  commitment: (slug: string, ref: string, query?: Query) => withQuery(`/badges/${part(slug)}/${part(ref)}.svg`, query),
} as const;

/** Pictures for link previews; `query` carries `asOf` and `revision`, so that a picture never changes under its address. */
export const pictures = {
  overview: (locale: Locale, query?: Query) => withQuery(`/pictures/${locale}.png`, query),
  agreement: (locale: Locale, slug: string, query?: Query) => withQuery(`/pictures/${locale}/${part(slug)}.png`, query),
  commitment: (locale: Locale, slug: string, ref: string, query?: Query) =>
    withQuery(`/pictures/${locale}/${part(slug)}/${part(ref)}.png`, query),
} as const;
