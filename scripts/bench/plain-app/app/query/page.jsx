import Database from "better-sqlite3";

export const dynamic = "force-dynamic";

let titles;

/** The least a page made anew for each reader can do: one query, and a list of what it found. */
export default function Page() {
  titles ??= new Database(process.env.BENCH_FILE, { readonly: true }).prepare("SELECT ref, title FROM Commitment");
  return (
    <ul>
      {titles.all().map(({ ref, title }) => (
        <li key={ref + title}>{title}</li>
      ))}
    </ul>
  );
}
