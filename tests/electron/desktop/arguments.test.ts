import { expect, test } from 'vitest';
import { readArguments } from '#electron/desktop/arguments.ts';
import { settingsPlace } from '#electron/desktop/settings-place.ts';

test.each([
  [['out/kiosk'], undefined],
  [['out/kiosk', '--settings', '/etc/k.json'], '/etc/k.json'],
  [['out/kiosk', '--settings=/etc/a=b.json'], '/etc/a=b.json'],
])('%j leads to the settings %s', (words, settings) => {
  expect(readArguments(words)).toEqual({ ok: true, settings });
});

test.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '--Remote-Debugging-Port=1',
  '-remote-debugging-port=1',
  '--remote-allow-origins=*',
  '--inspect',
  '--inspect-brk=0',
  '--load-extension=/x',
  '--js-flags=--expose-gc',
])('%s is refused by name, without its value', (bad) => {
  const given = readArguments(['out/kiosk', bad]);
  expect(given).toEqual({
    ok: false,
    sentence: `Genkan does not start with ${bad.split('=')[0]}.`,
  });
});

test('without a name the settings are those of the computer', () => {
  expect(settingsPlace(undefined, { platform: 'linux', env: {} })).toBe(
    '/etc/genkan/settings.json',
  );
  const windows = { platform: 'win32', env: { ProgramData: 'D:\\Data' } } as const;
  expect(settingsPlace(undefined, windows)).toBe('D:\\Data\\Genkan\\settings.json');
  expect(settingsPlace('/x/y.json', windows)).toMatch(/y\.json$/);
});
