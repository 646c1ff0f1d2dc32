import type { Every } from './portal-watch.ts';

/** The real timer. It never keeps the process alive by itself. */
export const every: Every = (milliseconds, run) => {
  const timer = setInterval(run, milliseconds).unref();
  return () => {
    clearInterval(timer);
  };
};
