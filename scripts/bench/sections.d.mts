/** One part of the report: what its figures say, in words and tables. */
export type Section = { title: string; form?: number; text: (figures: unknown) => string };

/** See sections.mjs. */
export const sections: Record<string, Section>;
