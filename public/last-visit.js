// Leads to what changed since this browser last showed the list of changes. The days of the last two visits are
// kept here and nowhere else; a reader may forget them, and then none is remembered.
(() => {
  const KEY = "changes-visit";
  const NOTHING = { seen: null, before: null, off: false };
  const DAY = /^\d{4}-\d{2}-\d{2}$/;

  const read = () => {
    try {
      const { seen, before, off } = JSON.parse(localStorage.getItem(KEY) ?? "{}");
      const day = (value) => (typeof value === "string" && DAY.test(value) ? value : null);
      return { seen: day(seen), before: day(before), off: off === true };
    } catch {
      return NOTHING;
    }
  };
  const write = (remembered) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(remembered));
    } catch {
      // Storage may be closed to us; then there is nothing to remember or forget.
    }
    return remembered;
  };
  const inWords = (days, on) => {
    const [year, month, date] = on.split("-");
    return (days[Number(month) - 1] ?? on).replace("YEAR", year).replace("DATE", String(Number(date)));
  };

  /** @returns what is shown */
  const show = (box, remembered) => {
    const { before, off } = remembered;
    const shown = { first: !off && !before, since: !off && before, off };
    for (const part of box.querySelectorAll("[data-visit]")) part.hidden = !shown[part.getAttribute("data-visit")];
    const button = box.querySelector("button");
    button.textContent = button.getAttribute(off ? "data-remember" : "data-forget");
    if (!before) return remembered;
    const link = box.querySelector("a");
    link.href = link.getAttribute("data-href").replace("DAY", before);
    const words = inWords(JSON.parse(box.getAttribute("data-days")), before);
    link.textContent = link.getAttribute("data-words").replace("DAY", words);
    return remembered;
  };
  const begin = () => {
    const box = document.querySelector("[data-last-visit]");
    if (!box) return;
    const today = box.getAttribute("data-last-visit");
    const was = read();
    let now = show(box, was.off || was.seen === today ? was : write({ seen: today, before: was.seen, off: false }));
    box.querySelector("button").addEventListener("click", () => {
      now = show(box, write(now.off ? { ...NOTHING, seen: today } : { ...NOTHING, off: true }));
    });
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
