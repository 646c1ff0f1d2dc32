import { expect, test } from 'vitest';
import { readArguments } from '#electron/desktop/arguments.ts';
import { settingsPlace } from '#electron/desktop/settings-place.ts';

test.each([
  [['out/kiosk'], undefined],
  [['out/kiosk', '--settings', '/etc/k.json'], '/etc/k.json'],
  [['out/kiosk', '--settings=/etc/a=b.json'], '/etc/a=b.json'],
  [['out/kiosk', '--settings'], ''],
  [['out/kiosk', '--settings='], ''],
  [['--no-sandbox', 'out/kiosk', '--settingsx=1'], undefined],
])('%j leads the kiosk to the settings %s', (words, named) => {
  expect(readArguments(words, 'settings')).toEqual({ ok: true, named });
});

test.each([
  [['out/practice'], undefined],
  [['--no-sandbox', 'out/practice'], undefined],
  [['out/practice', '--institution', 'hoshimi-university'], 'hoshimi-university'],
  [['out/practice', '--institution=hoshimi-university'], 'hoshimi-university'],
  [['out/practice', '--institution='], ''],
  [['out/practice', '--institution'], ''],
  [['out/practice', '--institutions=other'], undefined],
])('%j leads the practice app to the institution %s', (words, named) => {
  expect(readArguments(words, 'institution')).toEqual({ ok: true, named });
});

test.each([
  ['settings', '--institution'],
  ['settings', '--institution=hoshimi-university'],
  ['settings', '-Institution'],
  ['institution', '--settings'],
  ['institution', '--settings=/etc/k.json'],
] as const)('the product with %s does not start with %s', (own, bad) => {
  expect(readArguments(['out', bad, 'x'], own)).toEqual({
    ok: false,
    sentence: `Genkan does not start with ${bad.split('=')[0]}.`,
  });
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
  const sentence = `Genkan does not start with ${bad.split('=')[0]}.`;
  expect(readArguments(['out/kiosk', bad], 'settings')).toEqual({ ok: false, sentence });
  expect(readArguments(['out/practice', bad], 'institution')).toEqual({ ok: false, sentence });
});

test('without a name the settings are those of the computer', () => {
  expect(settingsPlace(undefined, { platform: 'linux', env: {} })).toBe(
    '/etc/genkan/settings.json',
  );
  const windows = { platform: 'win32', env: { ProgramData: 'D:\\Data' } } as const;
  expect(settingsPlace(undefined, windows)).toBe('D:\\Data\\Genkan\\settings.json');
  expect(settingsPlace('/x/y.json', windows)).toMatch(/y\.json$/);
});
