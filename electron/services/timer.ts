/** Calls `run` again and again until the returned function is called. */
export type Every = (milliseconds: number, run: () => void) => () => void;

/** The real timer for many times. It never keeps the process alive by itself. */
export const every: Every = (milliseconds, run) => {
  const timer = setInterval(run, milliseconds).unref();
  return () => {
    clearInterval(timer);
  };
};

/** Runs `act` once after so many milliseconds; what it gives back calls that off. */
export type After = (milliseconds: number, act: () => void) => () => void;

/** The real timer for one time. It never keeps the process alive by itself. */
export const after: After = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds).unref();
  return () => {
    clearTimeout(timer);
  };
};
