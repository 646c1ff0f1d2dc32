import { expect } from '@playwright/test';
import { asDouble, test } from '#tests/support/electron/electron-door.ts';
import { lockedPreferences } from '#tests/support/electron/locked-preferences.ts';
import { permissionNames } from '#tests/support/electron/permission-names.ts';

/** What the app asked Electron for; only the double writes that down. */
test('windows are locked, sessions are in memory, and nobody is granted anything', async ({
  desktop,
  page,
}) => {
  const double = asDouble(desktop);
  test.skip(!double, 'only the double writes down what was asked for');
  await page.title();
  const asked = await double?.insideDouble(({ calls }) =>
    calls.filter(({ api }) => api !== 'response').map(({ api, args }) => ({ api, args })),
  );
  const named = (name: string) => asked?.filter(({ api }) => api === name) ?? [];
  for (const { args } of named('new BrowserWindow')) {
    expect(args[0]).toMatchObject({
      show: false,
      title: 'Genkan practice',
      webPreferences: lockedPreferences,
    });
    expect(JSON.stringify(args)).not.toContain('enableBlinkFeatures');
  }
  expect(named('new BrowserWindow').length).toBeGreaterThanOrEqual(2);
  expect(named('app.enableSandbox')).toHaveLength(1);
  expect(named('Menu.setApplicationMenu')[0]?.args).toEqual([null]);
  const partitions = named('session.fromPartition').map(({ args }) => args[0]);
  expect(new Set(partitions).size).toBe(partitions.length);
});

test('no permission is granted in any session, by asking or by looking', async ({ desktop }) => {
  const double = asDouble(desktop);
  test.skip(!double, 'pages of real Electron ask by themselves');
  const granted = await double?.insideDouble(
    async ({ BrowserWindow, session, sessionBehind }, names) => {
      const shown = BrowserWindow.getAllWindows().map((window) => window.session);
      const all = [...shown, session.defaultSession, session.fromPartition('later')];
      const asked = all.flatMap((one) =>
        names.map(async (name) => ((await sessionBehind(one).grants(name)) ? [name] : [])),
      );
      return (await Promise.all(asked)).flat();
    },
    [...permissionNames('request'), ...permissionNames('check'), 'one-of-tomorrow'],
  );
  expect(granted).toEqual([]);
});

test('main lays no hand on a port', async ({ desktop }) => {
  const double = asDouble(desktop);
  test.skip(!double, 'only the double has such a port');
  const tried = double?.insideDouble(({ MessageChannelMain }) => {
    const { port1 } = new MessageChannelMain();
    port1.on('message', () => undefined);
  });
  await expect(tried).rejects.toThrow(/not emulated/);
});
