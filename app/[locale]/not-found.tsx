import { locale } from "next/root-params";
export default async function NF() {
  return (
    <main>
      <h1>NF {await locale()}</h1>
    </main>
  );
}
