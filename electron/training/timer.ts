/** Runs `act` once after so many milliseconds; what it gives back calls that off. */
export type After = (milliseconds: number, act: () => void) => () => void;

/** The real timer. It never keeps the process alive by itself. */
export const after: After = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds).unref();
  return () => {
    clearTimeout(timer);
  };
};

/** Runs `act` again and again; what it gives back ends that. It never keeps the process alive. */
export function every(milliseconds: number, act: () => void): () => void {
  const timer = setInterval(act, milliseconds).unref();
  return () => {
    clearInterval(timer);
  };
}
