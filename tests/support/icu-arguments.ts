/** The names of the arguments and tags of an ICU message, sorted; those of plural and select branches included. */
export function icuArguments(text: string): string[] {
  const names = new Set<string>();
  for (const tag of text.matchAll(/<(\w+)>/g)) names.add(`<${tag[1]}>`);
  let at = 0;
  const until = (stops: string) => {
    const start = at;
    while (at < text.length && !stops.includes(text[at] ?? "")) at++;
    return text.slice(start, at).trim();
  };
  const message = () => {
    while (at < text.length && text[at] !== "}") {
      if (text[at] === "'" && "{}".includes(text[at + 1] ?? " ")) at = Math.max(text.indexOf("'", at + 1), at) + 1;
      else if (text[at] === "{") argument();
      else at++;
    }
  };
  const argument = () => {
    at++;
    names.add(until(",}"));
    if (text[at] === ",") {
      at++;
      const branches = ["plural", "select", "selectordinal"].includes(until(",}"));
      while (at < text.length && text[at] !== "}") {
        until(branches ? "{}" : "}");
        if (text[at] !== "{") continue;
        at++;
        message();
        at++;
      }
    }
    at++;
  };
  message();
  return [...names].sort();
}
