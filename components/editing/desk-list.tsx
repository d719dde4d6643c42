export type DeskLine = { href: string; label: string; note: string };

/** One list of the desk; an empty one says so. */
export function DeskList({ title, none, lines }: { title: string; none: string; lines: readonly DeskLine[] }) {
  return (
    <section className="section">
      <h2>{title}</h2>
      {lines.length === 0 ? <p className="quiet mt-4">{none}</p> : null}
      <ul className="desk-list mt-4">
        {lines.map((line) => (
          <li key={line.href}>
            <a href={line.href}>{line.label}</a>
            <span className="quiet small block">{line.note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
