const AGREEMENT = "us-japan-critical-minerals-2025";

/** The version of each commitment of the shipped record's first agreement, as readers of `site` see it, by its reference. */
export async function standing(site) {
  const { commitments } = await (await fetch(`${site}/api/v1/agreements/${AGREEMENT}`)).json();
  return new Map(commitments.map(({ ref, version }) => [ref, version]));
}

/** Records checks of one commitment of that agreement, one after the other, by way of `site`. */
export function writer(site, token, ref = "07") {
  const address = `${site}/api/v1/commitments/${AGREEMENT}/${ref}`;
  let version = null;
  return {
    ref,
    /** @returns {Promise<number>} the commitment's version after it. @throws where the site does not take it. */
    async write() {
      version ??= (await (await fetch(address)).json()).version;
      const answer = await fetch(`${address}/checks`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${token}`,
          "content-type": "application/json",
          "if-match": `"${version}"`,
        },
        body: JSON.stringify({ on: "2026-11-22", upTo: "2026-11-22" }),
      });
      const text = await answer.text();
      version = answer.status === 201 ? JSON.parse(text).version : null;
      if (version === null) throw new Error(`a write was answered with ${answer.status}: ${text.slice(0, 300)}`);
      return version;
    },
  };
}
