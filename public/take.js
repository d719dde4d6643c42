// What a reader takes along: buttons that print the page, copy a text that stands on it, or keep a picture as PNG.
// They are shown only where scripts run; everything they do can be done without them.
(() => {
  /** Pixels of a PNG for one of its SVG: sharp on paper and on fine screens. */
  const SCALE = 2;

  /** The server's SVG on a canvas, with the fonts the reader has. */
  const pngOf = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(String(response.status));
    const source = URL.createObjectURL(await response.blob());
    try {
      const picture = new Image();
      picture.src = source;
      await picture.decode();
      const canvas = document.createElement("canvas");
      canvas.width = picture.naturalWidth * SCALE;
      canvas.height = picture.naturalHeight * SCALE;
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      return await new Promise((resolve, reject) => {
        canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
      });
    } finally {
      URL.revokeObjectURL(source);
    }
  };

  /** Where a PNG cannot be made, the SVG opens instead. */
  const download = async (svg, file) => {
    try {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(await pngOf(svg));
      link.download = file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    } catch {
      window.location.assign(svg);
    }
  };

  document.addEventListener("click", async (event) => {
    const button =
      event.target instanceof Element ? event.target.closest("[data-print], [data-copy], [data-png]") : null;
    if (!button) return;
    if (button.hasAttribute("data-print")) return window.print();
    if (button.hasAttribute("data-png"))
      return download(button.getAttribute("data-svg"), button.getAttribute("data-png"));
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
