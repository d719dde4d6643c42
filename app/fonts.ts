import localFont from "next/font/local";

/**
 * The two Latin faces, served from this site. Together they stay under 80 kB;
 * Japanese uses the reader's own fonts (see `--font-sans` in globals.css).
 * A face that comes after the first paint waits for the next page: /theme.js sees to that, because
 * browsers also take up what comes a tenth of a second later, and move what is being read.
 */
export const serif = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--face-serif",
  display: "optional",
  adjustFontFallback: "Times New Roman",
});

export const sans = localFont({
  src: "../node_modules/@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--face-sans",
  display: "optional",
  adjustFontFallback: "Arial",
});
