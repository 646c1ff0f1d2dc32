import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { buildIfDue } from '#build/starting/fresh.ts';
import { person } from '#tests/support/cast.ts';
import { brokenFiles } from '#tests/support/broken-settings/files.ts';
import { readWhileReplaced } from '#tests/support/broken-settings/replacing.ts';
import { startKioskPortal } from '#tests/support/electron/kiosk-portal.ts';
import { launchDouble, type DoubleApp } from '#tests/support/electron/launch-double.ts';
import { lastPress, nextPage } from '#tests/support/electron/next-page.ts';
import {
  helloOf,
  nextEvent,
  ownSettings,
  type OwnSettings,
} from '#tests/support/electron/settings-kiosk.ts';
import { readTexts } from '#tests/support/texts.ts';
import { openSetUp, pressStripEnd } from '#tests/support/visit.ts';
import { pressOn, sees, type Visitor } from '#tests/support/visitor.ts';

/**
 * `npm run prove -- settings`: every broken file is put under a kiosk that runs, with a visit on; each
 * has to be named with its place while the visit goes on. Then a good change, between two visits.
 */
export async function prove(): Promise<void> {
  if (!buildIfDue('kiosk', console.log)) throw new Error('the kiosk could not be built');
  await proveReading();
  const portal = await startKioskPortal();
  const settings = ownSettings(portal);
  settings.write();
  const args = ['--settings', settings.file];
  const app = launchDouble({ folder: 'out/kiosk', args, env: portal.env });
  try {
    const visitor = await beginVisit(app);
    await proveBroken(app, settings, visitor.page);
    await proveChange(app, settings, visitor);
  } finally {
    await app.close();
    await portal.close();
    settings.remove();
  }
}

async function proveReading(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-replaced-'));
  for (const manner of ['renamed', 'rewritten'] as const) {
    const { whole, mixed, refused } = await readWhileReplaced(
      path.join(folder, 'settings.json'),
      manner,
      2_000,
    );
    console.log(
      `2000 readings of a file that is ${manner} meanwhile: ${whole} whole, ${refused} refused, ${mixed} mixed`,
    );
    if (mixed > 0) process.exitCode = 1;
  }
  rmSync(folder, { recursive: true });
}

async function beginVisit(app: DoubleApp): Promise<Visitor> {
  const visitor: Visitor = { page: await app.shownPage(), way: 'mouse', texts: readTexts('ja') };
  await openSetUp(visitor, person('new'));
  return visitor;
}

/** Between two of them the good file is back, so that each is news. */
async function proveBroken(app: DoubleApp, settings: OwnSettings, page: Page): Promise<void> {
  const waits: number[] = [];
  let amiss = 0;
  for (const { name, make, says } of brokenFiles) {
    const began = performance.now();
    const sentence = await after(app, 'settings-refused', () => settings.spoil(make));
    waits.push(performance.now() - began);
    const { limits, institution } = await helloOf(page);
    const goesOn = limits.idleSeconds === 60 && institution.id === 'osaka-university';
    const isRight = goesOn && sentence.endsWith(says);
    if (!isRight) amiss += 1;
    console.log(
      `${isRight ? 'right' : 'WRONG'}  ${name.padEnd(44)} ${sentence.slice(path.dirname(settings.file).length + 1)}`,
    );
    await after(app, 'settings-taken', () => settings.write());
  }
  const sorted = waits.sort((one, other) => one - other).map(Math.round);
  const [median, longest] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  console.log(`${brokenFiles.length} broken files under a running kiosk, ${amiss} amiss`);
  console.log(`from the file to its line in the log: median ${median} ms, longest ${longest} ms`);
  if (amiss > 0) process.exitCode = 1;
}

/** What the log says of the settings after something was done to them. */
async function after(app: DoubleApp, event: string, act: () => void): Promise<string> {
  const before = app.output().length;
  act();
  const { sentence } = await nextEvent(app, event, before);
  return typeof sentence === 'string' ? sentence : '';
}

async function proveChange(app: DoubleApp, settings: OwnSettings, visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await after(app, 'settings-taken', () =>
    settings.write({ institution: 'hoshimi-university', limits: { idleSeconds: 90 } }),
  );
  await pressOn(visitor, 'set-up-mfa.app.main');
  await sees(visitor, 'set-up-mfa.scan.heading');
  tell('the visit that is on, after a good change', await helloOf(page), 'osaka-university');
  await pressStripEnd(visitor);
  await sees(visitor, 'leaving.heading');
  await lastPress(page, pressOn(visitor, 'leaving.go'));
  const next = await nextPage(app, page);
  await sees({ ...visitor, page: next }, 'goodbye.heading');
  tell('the next page', await helloOf(next), 'hoshimi-university');
}

function tell(what: string, hello: Awaited<ReturnType<typeof helloOf>>, expected: string): void {
  const { institution, limits } = hello;
  console.log(`${what}: ${institution.id}, quiet time ${limits.idleSeconds} s`);
  if (institution.id !== expected) process.exitCode = 1;
}
