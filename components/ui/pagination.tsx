type Props = {
  label: string;
  page: number;
  pages: number;
  href: (page: number) => string;
  previous: string;
  next: string;
};

/** Links to the pages of a long list; nothing when there is only one. */
export function Pagination({ label, page, pages, href, previous, next }: Props) {
  if (pages <= 1) return null;
  const shown = Array.from({ length: pages }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === pages || Math.abs(number - page) <= 2,
  );
  return (
    <nav aria-label={label} className="pages-nav">
      <ul>
        {page > 1 ? (
          <li>
            <a href={href(page - 1)} rel="prev">
              {previous}
            </a>
          </li>
        ) : null}
        {shown.map((number, index) => (
          <li key={number}>
            {index > 0 && number - (shown[index - 1] ?? 0) > 1 ? <span aria-hidden="true">… </span> : null}
            {number === page ? <span aria-current="page">{number}</span> : <a href={href(number)}>{number}</a>}
          </li>
        ))}
        {page < pages ? (
          <li>
            <a href={href(page + 1)} rel="next">
              {next}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
