import { app } from 'electron';
import type { BreakKind } from '#electron/services/recovery/decide.ts';
import { breakOfHelper } from './crash-kinds.ts';

/**
 * Hears of Chromium's own helpers: GPU process, network service, storage and the rest. Chromium starts them
 * again by itself; what was on the screen or on its way is gone with them. Processes of visits and of the
 * key store are heard by whoever started them.
 */
export function hearCrashes(onBreak: (kind: BreakKind) => void): void {
  app.on('child-process-gone', (_event, details) => {
    const kind = breakOfHelper(details);
    if (kind) onBreak(kind);
  });
}
