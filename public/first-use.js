// Starts the page's scripts once a reader does anything with it. Everything on it can be read, followed and sent
// without them, so a page that is only looked at costs its device nothing. Which they are stands in the page,
// noted by the server: see lib/web/serving/at-first-use.ts.
(() => {
  const SIGNS = ["scroll", "pointermove", "pointerdown", "keydown", "focusin", "click"];
  const start = () => {
    for (const noted of document.querySelectorAll("script[data-first-use]")) {
      const script = document.createElement("script");
      script.src = noted.getAttribute("data-first-use");
      noted.replaceWith(script);
    }
  };
  const note = ({ type, movementX, movementY }) => {
    // Browsers also say that the pointer moved when a page comes in under one that rests.
    if (type === "pointermove" && !movementX && !movementY) return;
    for (const sign of SIGNS) removeEventListener(sign, note, true);
    // The last of them stand at the end of the page.
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
  };
  for (const sign of SIGNS) addEventListener(sign, note, { capture: true, passive: true });
})();
