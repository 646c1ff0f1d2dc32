import { writeFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { createClient } from '#shared/contract/client.ts';
import { machineContract } from '#shared/contract/kiosk.ts';
import { person } from '#tests/support/cast.ts';
import { openBridgeContract } from '#tests/support/electron/bridge-contract.ts';
import { expectNoTrouble, launch, runToEnd } from '#tests/support/electron/electron-door.ts';
import { test } from '#tests/support/electron/kiosk-door.ts';
import { lastPress, nextPage } from '#tests/support/electron/next-page.ts';
import { readTexts } from '#tests/support/texts.ts';
import { openSetUp, pressStripEnd, setUpMfa } from '#tests/support/visit.ts';
import { pressOn, reads, sees } from '#tests/support/visitor.ts';

const folder = 'out/kiosk';
const texts = readTexts('ja');

function machineOf(page: Page) {
  return createClient('machine', machineContract, openBridgeContract(page).transport).machine;
}

test('without settings the kiosk ends with one sentence that names the place', async ({
  runtime,
  portal,
}) => {
  const missing = runToEnd(runtime, { folder, args: ['--settings=/nowhere/settings.json'] });
  expect(await missing.ended).toBe(2);
  expect(missing.output()).toContain('/nowhere/settings.json: there is no such file');
  const file = portal.settings();
  writeFileSync(file, '{ "version": 1,\n "portal": ');
  const broken = runToEnd(runtime, { folder, args: ['--settings', file] });
  expect(await broken.ended).toBe(2);
  expect(broken.output()).toContain(file);
});

test('the kiosk starts neither with a debugger nor with an institution’s name', async ({
  runtime,
  portal,
}) => {
  for (const bad of [
    '--remote-debugging-port=9222',
    '--inspect',
    '--institution=hoshimi-university',
  ]) {
    const app = runToEnd(runtime, { folder, args: [bad, `--settings=${portal.settings()}`] });
    expect(await app.ended).toBe(3);
    expect(app.output()).toContain(bad.split('=')[0]);
  }
});

test('a portal that is away, or not the pinned one, is told as that', async ({
  runtime,
  portal,
}) => {
  const otherPin = `sha256/${'A'.repeat(43)}=`;
  const cases = [
    { settings: portal.settings({ url: 'https://127.0.0.1:1' }), reach: /^(away|no-network)$/ },
    { settings: portal.settings({ pins: [otherPin] }), reach: /^not-trusted$/ },
  ];
  for (const { settings, reach } of cases) {
    const app = await launch(runtime, {
      ...{ folder, args: [`--settings=${settings}`] },
      env: portal.env,
    });
    const machine = machineOf(await app.shownPage());
    const [hello, state] = [await machine.hello({}), await machine.check({})];
    expect(hello).toMatchObject({ ok: true, value: { product: 'kiosk' } });
    expect(state).toMatchObject({
      ok: true,
      value: { portal: { reach: expect.stringMatching(reach) } },
    });
    expect(await app.close()).toBe(0);
  }
});

test('the kiosk carries a visit to a portal behind TLS, and signs out', async ({
  runtime,
  portal,
}) => {
  const app = await launch(runtime, {
    ...{ folder, args: [`--settings=${portal.settings()}`] },
    env: portal.env,
  });
  const page = await app.shownPage();
  const visitor = { page, way: 'mouse', texts } as const;
  await openSetUp(visitor, person('new'));
  await setUpMfa(visitor);
  await lastPress(page, pressStripEnd(visitor));
  const next = { ...visitor, page: await nextPage(app, page) };
  await sees(next, 'goodbye.heading');
  await reads(next, 'goodbye.session.ended');
  await reads(next, 'goodbye.memory.processes-gone');
  await pressOn(next, 'goodbye.main');
  await sees(next, 'welcome.heading');
  await expectNoTrouble(app);
  expect(await app.close()).toBe(0);
});
