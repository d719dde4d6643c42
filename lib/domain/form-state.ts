/** One thing to put right; `field` is the id of the input it belongs to. */
export type FieldProblem = { field: string; message: string };

/** One change of the record in words. */
export type ChangeWords = { id: number; lines: string[]; by: string };

/** What sending the form once more, unchanged, would do. */
export type FormPreview = {
  /** Digest of what was sent; sent back with the same contents it means: save. */
  seen: string;
  /** What would be written, then what readers would see change, in words. */
  writes: string[];
  effects: string[];
  /** Said where it would wait for a second person first. */
  waits: string | null;
};
/** What an accepted form shows once, in place: a link or a token to pass on. */
export type Handed = {
  title: string;
  note: string;
  label: string;
  value: string;
  /** Where to go on. */
  go?: { href: string; label: string };
};

/** What a form knows after it was sent and not accepted; plain values, kept across a page without JavaScript. */
export type FormState = {
  /** How often the form was sent; a new number redraws it with what was typed. */
  attempt: number;
  problems: FieldProblem[];
  /** What was typed, by field name. Passwords are never among it. */
  values: Record<string, string[]>;
  /** Set when the record moved on since the form was drawn. */
  stale: { version: number; changes: ChangeWords[] } | null;
  /** Set when all is well and the change is shown before it is saved. */
  preview: FormPreview | null;
  /** Set when it was accepted and has something to show that cannot be read again. */
  handed?: Handed;
};

export const UNSENT: FormState = { attempt: 0, problems: [], values: {}, stale: null, preview: null };

/** What a form starts from that was sent before: the form on its page, what was typed then, and what names it now. */
export type FormStart = { prefix: string; values: FormState["values"]; hidden: Record<string, string> };
