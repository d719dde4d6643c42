import localFont from "next/font/local";

/**
 * The same two faces as in fonts.ts for what is printed. A sheet must come out alike however
 * late they arrive, so here they are taken up whenever they come; printing waits for them.
 */
export const serifOnPaper = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--paper-serif",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});

export const sansOnPaper = localFont({
  src: "../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--paper-sans",
  display: "swap",
  adjustFontFallback: "Arial",
});
