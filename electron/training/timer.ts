/** Runs `act` once after so many milliseconds; what it gives back calls that off. */
export type After = (milliseconds: number, act: () => void) => () => void;

/** The real timer. It never keeps the process alive by itself. */
export const after: After = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds).unref();
  return () => {
    clearTimeout(timer);
  };
};
