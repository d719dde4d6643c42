/** The least a Next site can serve: a page made once, when it is built. */
export default function Page() {
  return <h1>Nothing</h1>;
}
