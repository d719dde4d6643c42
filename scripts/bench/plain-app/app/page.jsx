/** The least a Next site can serve: what the benchmark compares every page with. */
export default function Page() {
  return <h1>Nothing</h1>;
}
