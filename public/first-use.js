// Starts the page's scripts once a reader does anything with it. Everything on it can be read, followed and sent
// without them, so a page that is only looked at costs its device nothing. Which they are stands in the page,
// noted by the server: see lib/web/serving/at-first-use.ts.
(() => {
  const SIGNS = ["scroll", "pointermove", "pointerdown", "keydown", "focusin", "click"];
  const whole = (go) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", go);
    else go();
  };
  // What has been changed in the page before it is used, by a translation or an extension, React would take back,
  // and what was typed with it. Such a page stays as it is, without React. Our own scripts write into these alone:
  const OURS = "[data-seconds-left], [data-last-visit], [role=status]";
  let others = false;
  const changed = (records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      if (target !== document.body && !element?.closest(OURS)) others = true;
    }
  };
  const watch = new MutationObserver(changed);
  const start = () => {
    changed(watch.takeRecords());
    watch.disconnect();
    if (others) return;
    for (const noted of document.querySelectorAll("script[data-first-use]")) {
      const script = document.createElement("script");
      script.src = noted.getAttribute("data-first-use");
      noted.replaceWith(script);
    }
  };
  const note = ({ type, target, movementX, movementY }) => {
    // Browsers also say that the pointer moved when a page comes in under one that rests.
    if (type === "pointermove" && !movementX && !movementY) return;
    // Nor is it the reader who moves the focus to where the page wants it.
    if (type === "focusin" && target.autofocus) return;
    for (const sign of SIGNS) removeEventListener(sign, note, true);
    // The last of them stand at the end of the page.
    whole(start);
  };
  whole(() => watch.observe(document.body, { childList: true, characterData: true, subtree: true }));
  for (const sign of SIGNS) addEventListener(sign, note, { capture: true, passive: true });
})();
