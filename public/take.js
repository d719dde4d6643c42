// What a reader takes along: buttons that print the page or copy a text that stands on it.
// They are shown only where scripts run; everything they do can be done without them.
(() => {
  document.addEventListener("click", async (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-print], [data-copy]") : null;
    if (!button) return;
    if (button.hasAttribute("data-print")) return window.print();
    const source = document.getElementById(button.getAttribute("data-copy"));
    const told = button.parentElement?.querySelector("[role=status]");
    try {
      await navigator.clipboard.writeText(source.textContent);
      if (told) told.textContent = button.getAttribute("data-copied");
    } catch {
      // Without leave to copy, the text is marked, so that one key copies it.
      getSelection()?.selectAllChildren(source);
    }
  });
})();
