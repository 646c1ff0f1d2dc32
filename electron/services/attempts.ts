/** What somebody has tried at the screen, or what has happened to it; no more is ever said of it. */
export const attempts = [
  ...(['page-moved', 'download', 'second-window', 'second-embed', 'debugger'] as const),
  ...(['permission', 'device', 'file'] as const),
  ...(['left-full-screen', 'minimized', 'displays-changed'] as const),
] as const;
export type Attempt = (typeof attempts)[number];

/** Hears of attempts. */
export type Told = (attempt: Attempt) => void;
