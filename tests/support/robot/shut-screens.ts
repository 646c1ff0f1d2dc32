import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { KnownKiosk } from '#electron/practice/kiosks.ts';
import { nextPage } from '#tests/support/electron/next-page.ts';
import type { Insight } from '#tests/support/electron-double/run.ts';
import { pressOn, pressTile } from '#tests/support/visitor.ts';
import { seesInTime } from './first-screen.ts';
import {
  breaking,
  closed,
  notTrusting,
  withoutNetwork,
  withSmallDisk,
  type KioskKind,
} from './kiosk-kinds.ts';
import type { Screen, Spoil, Undo } from './screen.ts';
import type { Ground, Stage } from './stage.ts';

/** In milliseconds. */
const anHour = 3_600_000;

/** What nobody can begin with, while the kiosk runs: each comes and goes by itself. */
export const shutScreens: readonly Screen[] = [
  shut('portal-away', ({ ground }) => ofPortal(ground, { services: 'open', answers: 'away' })),
  shut('maintenance', ({ ground }) => ofPortal(ground, { services: 'closed', answers: 'at-once' })),
  {
    name: 'login only',
    spoil: ({ ground }) => ofPortal(ground, { services: 'login-only', answers: 'at-once' }),
    async reach(visitor) {
      await pressTile(visitor, 'welcome.set-up-mfa.name');
      await seesInTime(visitor, 'out-of-service.heading.login-only');
    },
  },
  shut('clock-wrong', ({ ground: { portal } }) => {
    portal.setAhead(anHour);
    return () => portal.setAhead(0);
  }),
  shut('revoked', ({ ground }) => changeKiosk(ground, { isRevoked: true })),
  shut('not-registered', ({ ground }) => changeKiosk(ground, { isForgotten: true })),
  shut(
    'network-gone',
    ({ ground }) => ofPortal(ground, { services: 'open', answers: 'away' }),
    withoutNetwork,
  ),
  shut('key-store', async ({ ground: { portal } }) => {
    await portal.store.lock();
    return () => portal.store.unlock();
  }),
  shut('disk-full', fillDisk, withSmallDisk),
  {
    ...shut('out-of-order', breakPages, breaking),
    async reach(visitor) {
      // What was broken was a visit, and its receipt stands first.
      await pressOn(visitor, 'goodbye.main');
      await seesInTime(visitor, 'out-of-service.heading.out-of-order');
    },
  },
  { name: 'shut: closed', kiosk: closed, reach: (visitor) => seesInTime(visitor, closed.first) },
  {
    name: 'shut: not trusted',
    kiosk: notTrusting,
    reach: (visitor) => seesInTime(visitor, notTrusting.first),
  },
];

function shut(trouble: string, spoil: Spoil, kiosk?: KioskKind): Screen {
  return {
    ...{ name: `shut: ${trouble.replaceAll('-', ' ')}`, spoil },
    ...(kiosk && { kiosk }),
    reach: (visitor) => seesInTime(visitor, `out-of-service.heading.${trouble}`),
  };
}

type Control = Ground['portal']['control'];

function ofPortal({ portal }: Ground, state: Parameters<Control['setPortal']>[0]): Undo {
  portal.control.setPortal(state);
  return () => portal.control.setPortal({ services: 'open', answers: 'at-once' });
}

/** This kiosk is the last that was registered. */
function changeKiosk({ portal }: Ground, change: Partial<KnownKiosk>): Undo {
  const kiosk = portal.control.kiosks.all().at(-1);
  if (!kiosk) throw new Error('the portal knows no kiosk');
  Object.assign(kiosk, change);
  return () => void Object.assign(kiosk, { isRevoked: false, isForgotten: false });
}

/** Fills the disk of what lasts, but for a page. */
function fillDisk({ disk }: Stage): Undo {
  if (!disk) throw new Error('this kiosk has no disk that could be filled');
  const filling = path.join(disk.folder, 'filling');
  writeFileSync(filling, Buffer.alloc(disk.room() - 4_096));
  return () => rmSync(filling, { force: true });
}

/** Once more than is mended unseen. */
async function breakPages(stage: Stage): Promise<Undo> {
  for (let times = 0; times < 4; times += 1) {
    const old = await stage.app.shownPage();
    await stage.app.insideDouble(breakShown);
    await nextPage(stage.app, old);
  }
  return () => undefined;
}

function breakShown({ BrowserWindow }: Insight): void {
  const shown = BrowserWindow.getAllWindows().find((window) => window.isVisible());
  // The double's own contents have this.
  (shown?.webContents as { forcefullyCrashRenderer(): void }).forcefullyCrashRenderer();
}
