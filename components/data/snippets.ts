import { api, feeds, type Locale } from "@/lib/paths";

export const SNIPPETS = ["curl", "python", "r", "sheets", "power-query"] as const;
export type SnippetName = (typeof SNIPPETS)[number];

/** Programs and formulas that fetch the record from this very site, ready to be copied. The tests run those they can. */
export function snippets(locale: Locale, origin: string): Record<SnippetName, string> {
  const table = origin + feeds.commitments(locale);
  const list = origin + api.commitments();
  return {
    curl: `# the whole table; run again, it is fetched only if it has changed
curl -fsS --etag-compare commitments.etag --etag-save commitments.etag \\
  -o commitments.csv '${table}'

# past their date without evidence, as JSON
curl -fsS '${list}?schedule=passed&delivery=no-evidence&limit=200'
`,
    python: `import json
import urllib.parse
import urllib.request

query = {"sort": "due", "limit": 200}
while True:
    address = "${list}?" + urllib.parse.urlencode(query)
    with urllib.request.urlopen(address) as answer:
        page = json.load(answer)
    for item in page["items"]:
        print(item["agreement"], item["ref"], item["deadline"]["dueOn"], item["title"]["${locale}"], sep="\\t")
    if page["next"] is None:
        break
    query["cursor"] = page["next"]
`,
    r: `commitments <- read.csv(
  "${table}",
  fileEncoding = "UTF-8-BOM",
  colClasses = c(ref = "character")
)
table(commitments$delivery, commitments$schedule)
`,
    sheets: `=IMPORTDATA("${table}")
`,
    "power-query": `let
  File = Web.Contents("${table}"),
  Lines = Csv.Document(File, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Commitments = Table.PromoteHeaders(Lines, [PromoteAllScalars = true])
in
  Commitments
`,
  };
}
