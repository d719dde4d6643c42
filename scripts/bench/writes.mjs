/** Records checks of one commitment of the shipped record's first agreement, one after the other, by way of `site`. */
export function writer(site, token, ref = "07") {
  const address = `/api/v1/commitments/us-japan-critical-minerals-2025/${ref}`;
  let version = null;
  const stands = async (at = site) => (await (await fetch(at + address)).json()).version;
  return {
    /** The version of the commitment that readers of a process see. */
    stands,
    /** @returns {Promise<number>} the commitment's version after it. @throws where the site does not take it. */
    async write() {
      version ??= await stands();
      const answer = await fetch(`${site}${address}/checks`, {
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
