import { describe, expect, test } from 'vitest';
import { readArguments, type Allowed } from '#electron/desktop/arguments.ts';

const packaged: Allowed = {
  options: ['settings'],
  commands: ['check-settings', 'register'],
  isPackaged: true,
  platform: 'linux',
};
const withFolder: Allowed = { ...packaged, isPackaged: false };
const practice: Allowed = { ...withFolder, options: ['institution'], commands: [] };
const nothing = { ok: true, options: {}, command: undefined, isWithoutDisplay: false };
const headless = ['--ozone-platform=headless', '--disable-gpu'];

function refusing(bad: string) {
  return { ok: false, bad, sentence: `Genkan does not start with ${bad}.` };
}

describe('what is on the list', () => {
  test.each([
    [[], {}],
    [['--settings', '/etc/k.json'], { settings: '/etc/k.json' }],
    [['--settings=/etc/a=b.json'], { settings: '/etc/a=b.json' }],
  ])('%j starts the packaged kiosk', (words, options) => {
    expect(readArguments(words, packaged)).toEqual({ ...nothing, options });
  });

  test.each([
    [['out/kiosk'], {}],
    [['--no-sandbox', 'out/kiosk', '--settings', 'a'], { settings: 'a' }],
  ])('%j starts the kiosk from its folder', (words, options) => {
    expect(readArguments(words, withFolder)).toEqual({ ...nothing, options });
  });

  test('the practice app takes the name of an institution', () => {
    const options = { institution: 'hoshimi-university' };
    const words = ['out/practice', '--institution', 'hoshimi-university'];
    expect(readArguments(words, practice)).toEqual({ ...nothing, options });
  });

  test.each([
    [['--check-settings'], undefined],
    [['--check-settings', '/etc/k.json'], '/etc/k.json'],
    [['--check-settings=/etc/k.json'], '/etc/k.json'],
    [['--no-sandbox', '--check-settings'], undefined],
  ])('%j is a command', (words, given) => {
    const command = { name: 'check-settings', given };
    expect(readArguments(words, packaged)).toEqual({ ...nothing, command });
  });

  test('a command may come with an option', () => {
    const words = ['--register', '1234', '--settings', 'a.json'];
    const command = { name: 'register', given: '1234' };
    const options = { settings: 'a.json' };
    expect(readArguments(words, packaged)).toEqual({ ...nothing, options, command });
  });

  test.each([
    [[...headless, '--register'], packaged],
    [[...headless, '--no-sandbox', '--register'], packaged],
    [[...headless, 'out/kiosk', '--register'], withFolder],
    [[...headless, '--no-sandbox', 'out/kiosk', '--register'], withFolder],
  ])('%j is a command that runs without a display', (words, allowed) => {
    const command = { name: 'register', given: undefined };
    expect(readArguments(words, allowed)).toEqual({ ...nothing, command, isWithoutDisplay: true });
  });

  test.each([
    [headless],
    [[...headless, '--settings', '/etc/k.json']],
    [['--ozone-platform=headless', '--register']],
    [['--register', ...headless]],
    [['--ozone-platform=x11', '--disable-gpu', '--register']],
  ])('%j is none', (words) => {
    expect(readArguments(words, packaged)).toMatchObject({ ok: false });
    expect(readArguments(words, withFolder)).toMatchObject({ ok: false });
  });
});

describe('anything else refuses the start, named without its value', () => {
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
    '--proxy-server=10.0.0.1:3128',
    '--password-store=basic',
    '--host-rules=MAP * 10.0.0.1',
    '--ignore-certificate-errors',
    '--user-data-dir=/tmp/x',
    '--enable-logging',
    '--settingsx=1',
    '--Settings=/x',
    '-settings',
    '--settings',
    '--settings=',
    '--__proto__=x',
    '--constructor',
    '--',
    '-',
    'https://example.org/',
    '/etc/passwd',
    '',
  ])('%j', (word) => {
    expect(readArguments([word], packaged)).toEqual(refusing(word.split('=')[0] ?? ''));
    expect(readArguments(['out/kiosk', word], withFolder)).toMatchObject({ ok: false });
    expect(readArguments(['out/practice', word], practice)).toMatchObject({ ok: false });
  });

  test.each([
    [['--settings', '--inspect'], '--settings'],
    [['--check-settings', '--inspect'], '--inspect'],
    [['--check-settings', 'a', 'b'], 'b'],
    [['--check-settings', '--register'], '--register'],
    [['--settings=a', '--settings=b'], '--settings'],
    [['--no-sandbox'], '--no-sandbox'],
    [['--no-sandbox', '--settings=a'], '--no-sandbox'],
    [['--check-settings', '--no-sandbox'], '--no-sandbox'],
    [['--institution=hoshimi-university'], '--institution'],
  ])('%j', (words, bad) => {
    expect(readArguments(words, packaged)).toEqual(refusing(bad));
  });

  test('the practice app knows no settings and no command', () => {
    for (const bad of ['--settings', '--check-settings']) {
      expect(readArguments(['out/practice', bad, 'x'], practice)).toEqual(refusing(bad));
    }
  });

  test('on Windows a word with a slash first is a switch', () => {
    const windows: Allowed = { ...packaged, platform: 'win32' };
    const words = ['--settings', '/remote-debugging-port=1'];
    expect(readArguments(words, windows)).toEqual(refusing('--settings'));
  });
});
