import type { Audit } from './audit.ts';

/** Practice has nobody to account for: its audit keeps nothing, and `isWriting` says so. */
export const noAudit: Audit = {
  note: () => Promise.resolve(),
  isWriting: () => false,
  close: () => Promise.resolve(),
};
