// Applies the reader's chosen scheme and the typefaces before the first paint, and serves the switch in the footer.
// A file of its own, so that a content security policy needs no exception for inline scripts.
(() => {
  const root = document.documentElement;
  const read = () => {
    try {
      return localStorage.getItem("theme") || "device";
    } catch {
      return "device";
    }
  };
  const show = (theme) => {
    if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
    else root.removeAttribute("data-theme");
    for (const button of document.querySelectorAll("[data-theme-choice]")) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-theme-choice") === theme));
    }
  };
  // Our typefaces are taken up before the first paint or on the next page: nothing moves under a reader's eyes.
  let painted = false;
  requestAnimationFrame(() => {
    painted = true;
  });
  Promise.all(Array.from(document.fonts, (face) => (face.display === "optional" ? face.load() : null))).then(
    () => painted || root.setAttribute("data-faces", ""),
    () => {}, // A face that cannot be had is done without.
  );
  root.setAttribute("data-script", "");
  show(read());
  document.addEventListener("DOMContentLoaded", () => show(read()));
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-theme-choice]") : null;
    if (!button) return;
    const theme = button.getAttribute("data-theme-choice");
    try {
      localStorage.setItem("theme", theme);
    } catch {
      // Storage may be closed to us; the choice then lasts for this page.
    }
    show(theme);
  });
})();
