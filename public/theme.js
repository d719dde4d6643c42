// Applies the reader's chosen scheme before the first paint, and serves the switch in the footer.
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
