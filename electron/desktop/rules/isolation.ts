import type { Rule } from './rule.ts';

/** No Node in any page, worker or frame, and a world of its own for the preload (checklist 2, 3). */
export const isolation: Rule = {
  preferences: {
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  },
};
