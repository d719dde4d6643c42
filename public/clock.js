// Lets the clocks of a page run. They count down from the server's reading by the time that has gone by since the
// page came: the reader's clock is never asked what time it is, so neither its zone nor a wrong setting matters.
(() => {
  /** Milliseconds by which the browser's two clocks may part before the page counts as slept through. */
  const APART = 5_000;
  /** How long after a look in vain the next may come, in milliseconds: a computer that wakes has no network yet. */
  const AGAIN = 15_000;
  const pad = (value) => String(value).padStart(2, "0");
  const gap = () => Date.now() - performance.now();

  /** Takes the page anew where the server can be reached; a page that cannot be had is not given up for it. */
  const renew = () => {
    const anew = ({ ok }) => ok && location.reload();
    fetch(location.href, { method: "HEAD", cache: "no-store" }).then(anew, () => {});
  };

  const run = () => {
    const [opened] = performance.getEntriesByType("navigation");
    const came = opened?.responseStart ?? 0;
    // Going back can bring a page as it came long ago, out of the browser's store.
    if (opened?.type === "back_forward" && opened.transferSize === 0) renew();
    const atFirst = gap();
    let next = 0;
    // While a computer sleeps, performance.now() stands still in some browsers: then only the other one has gone on.
    setInterval(() => {
      if (Math.abs(gap() - atFirst) < APART || performance.now() < next) return;
      next = performance.now() + AGAIN;
      renew();
    }, 1000);
    for (const clock of document.querySelectorAll("[data-seconds-left]")) {
      const given = Number(clock.getAttribute("data-seconds-left"));
      const dayWords = JSON.parse(clock.getAttribute("data-day-words"));
      const timer = setInterval(() => {
        const left = given - Math.floor((performance.now() - came) / 1000);
        const time = [Math.floor((left % 86_400) / 3600), Math.floor((left % 3600) / 60), left % 60];
        if (left > 0) clock.textContent = dayWords[Math.floor(left / 86_400)] + time.map(pad).join(":");
        else {
          clearInterval(timer);
          clock.setAttribute("role", "status");
          clock.removeAttribute("aria-label");
          clock.textContent = clock.getAttribute("data-over");
        }
      }, 1000);
    }
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run);
  else run();
})();
