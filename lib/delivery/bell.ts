/** Something that many may wait for and that rings again and again. */
export type Bell = {
  ring: () => void;
  /** The next ring. Ask before looking for work, so that none is missed while looking. */
  next: () => Promise<void>;
};

export function newBell(): Bell {
  let release = () => {};
  let rung: Promise<void>;
  const hang = () => {
    rung = new Promise((resolve) => {
      release = resolve;
    });
  };
  hang();
  return {
    ring: () => {
      const waiting = release;
      hang();
      waiting();
    },
    next: () => rung,
  };
}
