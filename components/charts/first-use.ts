const SIGNS = ["scroll", "pointermove", "pointerdown", "keydown", "focusin"] as const;

let begun: Promise<void> | null = null;

/**
 * Resolves when the reader first does anything with the page: scrolls, points, touches, types.
 * Whoever only opens a page and looks never needs what makes its charts answer.
 */
export function firstUse(): Promise<void> {
  begun ??= new Promise((resolve) => {
    const note = () => {
      for (const sign of SIGNS) window.removeEventListener(sign, note, true);
      resolve();
    };
    for (const sign of SIGNS) window.addEventListener(sign, note, { capture: true, passive: true });
  });
  return begun;
}
