import { writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { person } from '#tests/support/cast.ts';
import { brokenFiles } from '#tests/support/broken-settings/files.ts';
import { launch, runToEnd } from '#tests/support/electron/electron-door.ts';
import { test } from '#tests/support/electron/kiosk-door.ts';
import { lastPress, nextPage } from '#tests/support/electron/next-page.ts';
import { helloOf, nextEvent, ownSettings } from '#tests/support/electron/settings-kiosk.ts';
import { readTexts } from '#tests/support/texts.ts';
import { openSetUp, pressStripEnd } from '#tests/support/visit.ts';
import { pressOn, sees } from '#tests/support/visitor.ts';

const folder = 'out/kiosk';
const texts = readTexts('ja');

test('a command runs without a window and ends with its code', async ({ runtime, portal }) => {
  const good = portal.settings();
  const bad = portal.settings({ url: 'http://x.example' });
  const cases = [
    { args: ['--check-settings', good], code: 0, says: 'can be used. In force would be:' },
    { args: [`--check-settings=${bad}`], code: 1, says: ': portal.url must be an https address' },
    { args: ['--check-settings', good, 'x'], code: 3, says: 'Genkan does not start with x.' },
    { args: ['--explain-settings'], code: 0, says: 'limits.idleSeconds  (usually 60' },
  ];
  for (const { args, code, says } of cases) {
    const app = runToEnd(runtime, { folder, args });
    expect(await app.ended).toBe(code);
    expect(app.output()).toContain(says);
  }
});

test('a variable names the file and how much is logged, and nothing of what is in it', async ({
  runtime,
  portal,
}) => {
  test.skip(runtime !== 'double', 'the environment can be given to the double only');
  const env = {
    ...portal.env,
    GENKAN_SETTINGS: portal.settings({}, { limits: { idleSeconds: 77 } }),
    GENKAN_LOG_LEVEL: 'warning',
    ...hostile,
  };
  const app = await launch(runtime, { folder, env });
  const hello = await helloOf(await app.shownPage());
  expect(hello).toMatchObject({
    product: 'kiosk',
    institution: { id: 'osaka-university' },
    limits: { idleSeconds: 77 },
    language: 'ja',
    state: { portal: { reach: 'up' } },
  });
  expect(app.output()).not.toContain('settings-taken');
  expect(await app.close()).toBe(0);
});

/** What other programs let a variable change. */
const hostile = {
  GENKAN_PORTAL: 'https://127.0.0.1:1',
  GENKAN_PORTAL_URL: 'https://127.0.0.1:1',
  GENKAN_PORTAL_PINS: `sha256/${'A'.repeat(43)}=`,
  GENKAN_INSTITUTION: 'hoshimi-university',
  GENKAN_LANGUAGE: 'en',
  NODE_EXTRA_CA_CERTS: '/nowhere.pem',
  NODE_TLS_REJECT_UNAUTHORIZED: '1',
  HTTPS_PROXY: 'http://127.0.0.1:1',
  https_proxy: 'http://127.0.0.1:1',
  ALL_PROXY: 'http://127.0.0.1:1',
};

test('a start with broken settings uses the copy of the last good ones', async ({
  runtime,
  portal,
}) => {
  const settings = ownSettings(portal);
  settings.write({ limits: { idleSeconds: 88 } });
  const args = ['--settings', settings.file];
  const keeping = runToEnd(runtime, { folder, args: ['--keep-settings', ...args] });
  expect(await keeping.ended).toBe(0);
  settings.spoil((file) => writeFileSync(file, '{\n"version": }', { mode: 0o600 }));
  const app = await launch(runtime, { folder, args, env: portal.env });
  expect((await helloOf(await app.shownPage())).limits.idleSeconds).toBe(88);
  const says = `${settings.file}:2:12: this is not JSON: a value is missing`;
  expect(await nextEvent(app, 'settings-refused', 0)).toMatchObject({ sentence: says });
  expect(await nextEvent(app, 'settings-taken', 0)).toMatchObject({ from: 'copy' });
  expect(await app.close()).toBe(0);
  settings.remove();
});

test('broken settings are named while the kiosk goes on; good ones begin with the next visit', async ({
  runtime,
  portal,
}) => {
  const settings = ownSettings(portal);
  settings.write();
  const args = ['--settings', settings.file];
  const app = await launch(runtime, { folder, args, env: portal.env });
  const page = await app.shownPage();
  const visitor = { page, way: 'mouse', texts } as const;
  await openSetUp(visitor, person('clock-fast'));

  for (const { make, says } of brokenFiles.filter((_, at) => at % 20 === 3)) {
    const before = app.output().length;
    settings.spoil(make);
    const { sentence } = await nextEvent(app, 'settings-refused', before);
    expect(sentence).toBe(`${settings.file}${says}`);
    expect((await helloOf(page)).limits.idleSeconds).toBe(60);
  }

  const before = app.output().length;
  settings.write({ institution: 'hoshimi-university', limits: { idleSeconds: 90 } });
  await nextEvent(app, 'settings-taken', before);
  await pressOn(visitor, 'set-up-mfa.app.main');
  await sees(visitor, 'set-up-mfa.scan.heading');
  const old = await helloOf(page);
  expect([old.institution.id, old.limits.idleSeconds]).toEqual(['osaka-university', 60]);

  await pressStripEnd(visitor);
  await sees(visitor, 'leaving.heading');
  await lastPress(page, pressOn(visitor, 'leaving.go'));
  const next = await nextPage(app, page);
  await sees({ ...visitor, page: next }, 'goodbye.heading');
  const hello = await helloOf(next);
  expect([hello.institution.id, hello.limits.idleSeconds]).toEqual(['hoshimi-university', 90]);
  expect(await app.close()).toBe(0);
  settings.remove();
});
