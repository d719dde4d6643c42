import { randomUUID } from "node:crypto";
import type { NextConfig } from "next";

/** No page may be guessed to be another type, or told to other sites: the set-up address holds a token. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=()" },
];

/** Nor may it be framed by another site, apart from the pages and badges made for that. */
const unframed = [
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Content-Security-Policy", value: "frame-ancestors 'none'; base-uri 'self'; object-src 'none'" },
];

/** A badge is a picture anywhere, also in an object or a frame; it loads and runs nothing. Framed pages say the like themselves. */
const badge = [
  {
    key: "Content-Security-Policy",
    value: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors *",
  },
];

/** One name for a build, whichever of its processes asks: the first one's. */
process.env.SITE_BUILD ??= randomUUID();

const config: NextConfig = {
  env: { SITE_BUILD: process.env.SITE_BUILD },
  distDir: process.env.NEXT_DIST_DIR || ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true }, // types are checked by `npm test`, once
  images: { unoptimized: true }, // no page has a picture to make smaller, and nobody else shall have one made here
  experimental: {
    globalNotFound: true, // a whole page, also without JavaScript, for addresses that no route has
    // What the proxy reads of a body at most, so that a larger one is turned away there, with 400. A form may
    // carry that much for the sake of tables (lib/web/import-form.ts), which grow by a third on the way back.
    serverActions: { bodySizeLimit: "10mb" },
  },
  headers: async () => [
    { source: "/:path*", headers },
    { source: "/((?!(?:en|ja)/embed/|badges/).*)", headers: unframed },
    { source: "/badges/:path*", headers: badge },
  ],
  serverExternalPackages: ["better-sqlite3", "pg", "date-holidays", "pino", "prom-client"],
};

export default config;
