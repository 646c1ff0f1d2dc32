import type { Session, WebContents, WebPreferences } from 'electron';
import type { Told } from '#electron/services/attempts.ts';

/**
 * One lock of the shell, in a file of its own; `apply.ts` says when each part runs. A rule that has
 * nothing to do at a place leaves that part out.
 */
export interface Rule {
  /** Before Electron is ready: schemes, switches, events of the app. */
  readonly atStart?: () => void;
  /** Once, when Electron is ready. */
  readonly whenReady?: (told: Told) => void;
  /** Every session that there is and will be, the default one too. */
  readonly session?: (session: Session, told: Told) => void;
  /** Every page that will ever be made, also one nobody thought of. */
  readonly page?: (page: WebContents, told: Told) => void;
  /** Every window that will ever be made. */
  readonly window?: (window: Electron.BrowserWindow, told: Told) => void;
  /** What the windows of our own pages are opened with. */
  readonly preferences?: WebPreferences;
}

/** Part of an event whose default is never wanted. */
export function refuse(event: { readonly preventDefault: () => void }): void {
  event.preventDefault();
}
