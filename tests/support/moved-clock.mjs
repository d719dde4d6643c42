import { readFileSync } from "node:fs";

/**
 * Loaded before the site in a test: the clock says what stands in the file that CLOCK names (milliseconds
 * since 1970), at each look anew. Unlike with TRACKER_NOW, days end.
 */
const file = process.env.CLOCK;
if (file) Date.now = () => Number(readFileSync(file, "utf8"));
