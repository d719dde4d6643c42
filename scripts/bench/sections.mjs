import { views } from "./first-view.mjs";
import { kept } from "./kept.mjs";
import { moments } from "./moments.mjs";
import { processes } from "./processes.mjs";
import { scale } from "./scale.mjs";

/** What the bench measures, in the order of its report. */
export const sections = { kept, moments, processes, views, scale };
