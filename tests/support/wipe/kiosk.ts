import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { practiceInstitution } from '#electron/services/institutions.ts';
import type { Institution } from '#shared/institution.ts';
import { queueName, startCups } from '#tests/support/cups.ts';
import { startKioskPortal, type KioskPortal } from '#tests/support/electron/kiosk-portal.ts';
import { launchDouble, type DoubleApp } from '#tests/support/electron/launch-double.ts';
import { openManagedDisplay } from '#tests/support/robot/display.ts';
import { endSpeech } from '#tests/support/robot/stage.ts';
import { digits, letters } from './canaries.ts';

/** A kiosk with a portal whose people nobody else has. */
export interface ProofKiosk {
  readonly app: DoubleApp;
  readonly portal: KioskPortal;
  readonly close: () => Promise<void>;
}

/** One over a real X display, with a real print queue, and all that it can leave words in. */
export interface SearchedKiosk extends ProofKiosk {
  /** Its home, temp, profile and state, and the spool. */
  readonly folders: readonly string[];
  /** What it and the queue have said, and what can be pasted on its display now. */
  readonly said: () => Promise<readonly string[]>;
}

type Env = Readonly<Record<string, string>>;

/** Without a display. */
export async function openProofKiosk(): Promise<ProofKiosk> {
  const portal = await startKioskPortal(ownPeople(practiceInstitution()));
  const args = [`--settings=${portal.settings()}`];
  const app = launchDouble({ folder: 'out/kiosk', args, env: portal.env });
  const close = async () => {
    await app.close();
    await portal.close();
  };
  return { app, portal, close };
}

export async function openSearchedKiosk(env: Env = {}): Promise<SearchedKiosk> {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-wipe-'));
  const own = ownPlaces(folder);
  const [display, cups] = [await openManagedDisplay(folder), await startCups()];
  cups.queue('prints');
  const portal = await startKioskPortal(ownPeople(practiceInstitution()));
  const printer = { name: queueName, paper: 'A4' };
  const screen = { DISPLAY: display.name, ELECTRON_DOUBLE_HEADED: '1', CUPS_SERVER: cups.socket };
  const app = launchDouble({
    folder: 'out/kiosk',
    args: [`--settings=${portal.settings({}, { printer })}`],
    env: { ...portal.env, ...own, ...screen, ...env },
  });
  const queue = path.dirname(cups.socket);
  const logs = ['access', 'error', 'pages'].map((name) => path.join(queue, name));
  return {
    ...{ app, portal, folders: [folder, stateOf(app.pid), path.join(queue, 'spool')] },
    said: async () => [
      app.output(),
      ...logs.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')),
      ...(await Promise.all(selections.map((one) => pasted(display.name, one)))),
    ],
    async close() {
      await app.close();
      await portal.close();
      await cups.close();
      await display.close();
      endSpeech(folder);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const selections = ['clipboard', 'primary'] as const;

/** What a program of others gets that pastes; nothing where nobody owns it. */
function pasted(display: string, selection: (typeof selections)[number]): Promise<string> {
  const words = ['-display', display, '-selection', selection, '-out'];
  return new Promise((resolve) => {
    execFile('xclip', words, { timeout: 10_000 }, (_error, said) => resolve(said));
  });
}

/** Everything that the kiosk or Chromium writes to lies in one folder, but for the state. */
function ownPlaces(folder: string): Env {
  for (const name of ['home', 'run', 'tmp']) {
    mkdirSync(path.join(folder, name), { mode: 0o700 });
  }
  const [home, run, tmp] = ['home', 'run', 'tmp'].map((name) => path.join(folder, name));
  return { HOME: home ?? '', XDG_RUNTIME_DIR: run ?? '', TMPDIR: tmp ?? '' };
}

/** The folder that outlasts a restart, as the program was told it. */
function stateOf(pid: number): string {
  const known = readFileSync(`/proc/${pid}/environ`, 'utf8');
  return /(?:^|\0)GENKAN_STATE=([^\0]+)/.exec(known)?.[1] ?? '';
}

/** IDs that stand in no profile, so that what is found is what somebody typed. */
function ownPeople(institution: Institution): Institution {
  const practiceIds = institution.practiceIds.map(() => `u${digits(6)}${letters(1)}`);
  return { ...institution, practiceIds };
}
