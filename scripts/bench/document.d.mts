import type { Section } from "./sections.mjs";

/** Each section's figures by its name, as they are kept. */
type Figures = Record<string, { form?: number; figures: unknown }>;

/** See document.mjs. */
export function known(): Figures;
export function report(sections: Record<string, Section>, all: Figures): string;
