import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR || ".next",
  reactStrictMode: true,
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true }, // types are checked by `npm test`, once
  experimental: { globalNotFound: true }, // a whole page, also without JavaScript, for addresses that no route has
  serverExternalPackages: ["better-sqlite3", "pg", "date-holidays"],
};

export default config;
