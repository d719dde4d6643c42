export default function P() {
  return (
    <main>
      <h1>Hello</h1>
    </main>
  );
}
