/** Linked data for search engines and reference managers. `json` cannot end the element: see lib/formats/json-ld. */
export function LinkedData({ json }: { json: string }) {
  return <script type="application/ld+json">{json}</script>;
}
