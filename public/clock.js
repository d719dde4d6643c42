// Lets the clocks of a page run. They count down from the server's reading by the time that has gone by since the
// page came: the reader's clock is never asked what time it is, so neither its zone nor a wrong setting matters.
(() => {
  const pad = (value) => String(value).padStart(2, "0");
  const run = () => {
    const came = performance.getEntriesByType("navigation")[0]?.responseStart ?? 0;
    for (const clock of document.querySelectorAll("[data-seconds-left]")) {
      const atFirst = Number(clock.getAttribute("data-seconds-left"));
      const dayWords = JSON.parse(clock.getAttribute("data-day-words"));
      const timer = setInterval(() => {
        const left = atFirst - Math.floor((performance.now() - came) / 1000);
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
