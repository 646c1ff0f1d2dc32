import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test } from '#tests/support/electron/kiosk-door.ts';
import { launchDouble } from '#tests/support/electron/launch-double.ts';
import { nextPage } from '#tests/support/electron/next-page.ts';
import { isThere, shownPair } from '#tests/support/electron/processes.ts';
import { lockStore } from '#tests/support/key-store/bus.ts';
import { startKeyring } from '#tests/support/key-store/keyring.ts';
import { missingKeyStore, openSession } from '#tests/support/key-store/session.ts';
import { readTexts } from '#tests/support/texts.ts';
import { pressOn, tile, typeInto } from '#tests/support/visitor.ts';
import { press } from '#tests/support/way.ts';

const folder = 'out/kiosk';
const texts = readTexts('ja');
const password = 'a password of the machine';
const missing = missingKeyStore();
test.beforeEach(({}, { project }) => {
  test.skip(project.name === 'electron', 'Shown on the double only');
  test.skip(missing.length > 0, `NOT SHOWN: apt-get install ${missing.join(' ')}`);
});

/** The machine looks every few seconds, and the page says it at once. */
async function says(page: Page, key: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: texts.like(key) });
  await expect(heading).toBeVisible({ timeout: 60_000 });
}

test('a key store that is locked under a running kiosk is told, and goes once it is open', async ({
  portal,
}) => {
  const session = await openSession({});
  const keyring = await startKeyring(session, password);
  const { DBUS_SESSION_BUS_ADDRESS = '' } = session.env;
  const args = [`--settings=${portal.settings()}`];
  const app = launchDouble({ folder, args, env: { DBUS_SESSION_BUS_ADDRESS } });
  const page = await app.shownPage();
  await says(page, 'out-of-service.heading.not-registered');
  await lockStore(session.address);
  await says(page, 'out-of-service.heading.key-store');
  await expect(page.getByText('K1', { exact: true })).toBeVisible();
  keyring.close();
  const open = await startKeyring(session, password);
  await says(page, 'out-of-service.heading.not-registered');
  await app.close();
  open.close();
  await session.close();
});

test('a full disk shuts the kiosk, and it is open again once there is room', async ({ portal }) => {
  test.skip(process.getuid?.() !== 0, 'NOT SHOWN: only root mounts a small disk');
  const disk = mkdtempSync(path.join(tmpdir(), 'genkan-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
  try {
    const env = { ...portal.env, GENKAN_STATE: disk };
    const app = launchDouble({ folder, args: [`--settings=${portal.settings()}`], env });
    const page = await app.shownPage();
    await says(page, 'welcome.heading');
    const filling = path.join(disk, 'filling');
    const room = execFileSync('df', ['--output=avail', '-B1', disk], { encoding: 'utf8' });
    writeFileSync(filling, Buffer.alloc(Number(room.split('\n')[1]) - 4_096));
    await says(page, 'out-of-service.heading.disk-full');
    await expect(page.getByText('D1', { exact: true })).toBeVisible();
    rmSync(filling);
    await says(page, 'welcome.heading');
    await app.close();
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }
});

const stopped = [
  { which: 'page', hasVisitor: true, says: 'goodbye.heading' },
  { which: 'page', hasVisitor: false, says: 'welcome.heading' },
  { which: 'visit', hasVisitor: true, says: 'goodbye.heading' },
  { which: 'visit', hasVisitor: false, says: 'welcome.heading' },
] as const;
for (const { which, hasVisitor, says: heading } of stopped) {
  const who = hasVisitor
    ? 'in a visit, which is told of it'
    : 'where nobody is, who is told of nothing';
  test(`a stopped process (${which}) is found ${who}`, async ({ portal }) => {
    const args = [`--settings=${portal.settings()}`];
    const app = launchDouble({ folder, args, env: portal.env });
    const page = await app.shownPage();
    await says(page, 'welcome.heading');
    const visitor = { page, way: 'mouse', texts } as const;
    if (hasVisitor) await press('mouse', tile(visitor, 'welcome.set-up-mfa.name'));
    if (hasVisitor) await says(page, 'sign-in.heading');
    const pair = await shownPair(app);
    process.kill(pair[which], 'SIGSTOP');
    const next = await nextPage(app, page);
    await says(next, heading);
    await app.close();
  });
}

test('a page at which somebody has been makes way once nobody is there', async ({ portal }) => {
  const limits = { idleSeconds: 15 };
  const args = [`--settings=${portal.settings({}, { limits })}`];
  const app = launchDouble({ folder, args, env: portal.env });
  const page = await app.shownPage();
  await says(page, 'welcome.heading');
  const visitor = { page, way: 'mouse', texts } as const;
  await press('mouse', tile(visitor, 'welcome.set-up-mfa.name'));
  await typeInto(visitor, 'sign-in.id', 'u999999z');
  await pressOn(visitor, 'frame.back');
  await says(page, 'welcome.heading');
  const pair = await shownPair(app);
  const next = await nextPage(app, page);
  await says(next, 'welcome.heading');
  await expect.poll(() => [isThere(pair.page), isThere(pair.visit)]).toEqual([false, false]);
  expect(app.output()).toContain('"event":"page-replaced","reason":"idle","missed":""');
  await app.close();
});
