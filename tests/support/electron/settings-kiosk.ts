import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '#shared/contract/client.ts';
import { machineContract } from '#shared/contract/kiosk.ts';
import type { Page } from '@playwright/test';
import { openBridgeContract } from './bridge-contract.ts';
import { until, type DesktopApp } from './desktop-app.ts';
import type { KioskPortal } from './kiosk-portal.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A settings file of its own in a folder of its own, for a kiosk that reads it again and again. */
export interface OwnSettings {
  readonly file: string;
  /** Replaces the file whole, as an editor or a package does, by settings that can be used. */
  readonly write: (rest?: Fields) => void;
  /** Takes the file away and lets something else be there. */
  readonly spoil: (make: (file: string) => void) => void;
  readonly remove: () => void;
}

export function ownSettings(portal: KioskPortal): OwnSettings {
  const folder = mkdtempSync(path.join(tmpdir(), 'genkan-own-'));
  const file = path.join(folder, 'settings.json');
  const given = portal.settings();
  // Written by the test's own portal.
  const good = JSON.parse(readFileSync(given, 'utf8')) as { readonly portal: Fields };
  const certificateAuthority = path.join(path.dirname(given), 'authority.pem');
  const known = { ...good, portal: { ...good.portal, certificateAuthority } };
  const clear = () => rmSync(file, { recursive: true, force: true });
  return {
    file,
    write(rest = {}) {
      const next = path.join(folder, 'next');
      writeFileSync(next, JSON.stringify({ ...known, ...rest }, null, 2), { mode: 0o600 });
      clear();
      renameSync(next, file);
    },
    spoil(make) {
      clear();
      make(file);
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Waits for the next line of the log about an event, after so many characters of output. */
export function nextEvent(app: DesktopApp, name: string, after: number): Promise<Fields> {
  return until(async () => {
    const lines = app.output().slice(after).split('\n').slice(0, -1);
    const line = lines.find((one) => one.includes(`"event":"${name}"`));
    // A line of the log is an object.
    return line === undefined ? undefined : (JSON.parse(line) as Fields);
  });
}

/** What the machine tells a page about itself. */
export async function helloOf(page: Page) {
  const { transport } = openBridgeContract(page);
  const hello = await createClient('machine', machineContract, transport).machine.hello({});
  if (!hello.ok) throw new Error(hello.failure.code);
  return hello.value;
}
