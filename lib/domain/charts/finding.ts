/**
 * What a chart shows, as a code and the numbers behind it; worded in i18n under
 * `charts.finding.<code>`. Where disputed items could go either way, the params
 * hold a low and a high.
 */
export type Finding = { code: string; params: Record<string, string | number> };
