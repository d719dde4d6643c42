/**
 * `work`, at most `most` times at once: whoever comes later waits for a turn, in order. However many
 * drawings are asked for, those under way end soon, and between them the server comes to everything else.
 * @param patience after so many milliseconds a turn is handed on though the work still goes on: what
 *   hangs keeps nobody else waiting
 */
export function atMost<Given extends unknown[], Answer>(
  { most, patience }: { most: number; patience: number },
  work: (...given: Given) => Promise<Answer>,
): (...given: Given) => Promise<Answer> {
  const waiting: (() => void)[] = [];
  let running = 0;
  // Handed on directly, so that nobody who comes meanwhile gets in between; but only after what has arrived
  // was looked at: where the database answers at once, one drawing would follow the other without a pause.
  const handOn = () => {
    const next = waiting.shift();
    if (next) setImmediate(next);
    else running -= 1;
  };
  return async (...given) => {
    if (running >= most) await new Promise<void>((turn) => waiting.push(turn));
    else running += 1;
    let mine = true;
    const end = () => {
      if (mine) handOn();
      mine = false;
    };
    const late = setTimeout(end, patience);
    try {
      return await work(...given);
    } finally {
      clearTimeout(late);
      end();
    }
  };
}
