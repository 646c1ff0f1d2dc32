import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { expect, test } from 'vitest';

const folder = 'resources/os/windows';
const launcher = readFileSync(`${folder}/shell-launcher.xml`, 'utf8');
const filter = readFileSync(`${folder}/keyboard-filter.ps1`, 'utf8');
const guide = readFileSync(`${folder}/README.md`, 'utf8');

function parse(xml: string) {
  return new new Window().DOMParser().parseFromString(xml, 'text/xml');
}

test('a broken XML would be noticed', () => {
  const troubleIn = (xml: string) => parse(xml).querySelector('parsererror') !== null;
  expect([troubleIn(launcher), troubleIn(launcher.replace('</Profiles>', ''))]).toEqual([
    false,
    true,
  ]);
});

test('Genkan is the shell of its user, and starts again when it ends', () => {
  const root = parse(launcher).documentElement;
  expect(root.tagName).toBe('ShellLauncherConfiguration');
  expect(root.getAttribute('xmlns')).toBe(
    'http://schemas.microsoft.com/ShellLauncher/2018/Configuration',
  );
  const profile = root.querySelector('Profiles > Profile');
  const shell = profile?.querySelector('Shell');
  // Where the installer puts the product of this name, for all users.
  expect(shell?.getAttribute('Shell')).toBe('%ProgramFiles%\\Genkan\\Genkan.exe');
  expect(shell?.querySelector('DefaultAction')?.getAttribute('Action')).toBe('RestartShell');
  expect(readFileSync('package.json', 'utf8')).toContain('"productName": "Genkan"');
});

test('staff who leave it on purpose do not find it started again', () => {
  const action = parse(launcher).querySelector('Shell > ReturnCodeActions > ReturnCodeAction');
  const said = ['ReturnCode', 'Action'].map((name) => action?.getAttribute(name));
  const [, code] =
    /leave: (\d+)/.exec(readFileSync('electron/desktop/program-end.ts', 'utf8')) ?? [];
  expect(said).toEqual([code, 'DoNothing']);
  const unit = readFileSync('resources/os/linux/kiosk/genkan.service', 'utf8');
  expect(unit).toContain(`\nRestartPreventExitStatus=${code ?? ''}\n`);
});

test('the profile is given to the user of the guide by its identifier', () => {
  const root = parse(launcher).documentElement;
  const known = root.querySelector('Profiles > Profile')?.getAttribute('Id');
  expect(known).toMatch(/^\{[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\}$/);
  const given = root.querySelector('Configs > Config');
  expect(given?.querySelector('Profile')?.getAttribute('Id')).toBe(known);
  const user = given?.querySelector('Account')?.getAttribute('Name');
  expect(guide).toContain(`the local standard user \`${user ?? ''}\``);
});

test('everybody else keeps the usual shell', () => {
  const usual = parse(launcher).querySelector('DefaultProfile > Shell');
  expect(usual?.getAttribute('Shell')).toBe('%SystemRoot%\\explorer.exe');
});

/** What Keyboard Filter knows by name (Microsoft, "Predefined key combinations", 2025). */
const letters = 'U E F P R D M T B O C I K H Q W Z J V L'
  .split(' ')
  .map((letter) => `Win+${letter}`);
const arrows = ['Up', 'Down', 'Left', 'Right'];
const known = new Set([
  ...letters,
  ...arrows.flatMap((arrow) => [`Win+${arrow}`, `Win+Shift+${arrow}`]),
  ...['F1', 'Break', 'Tab', 'Home', 'Space', 'PageUp', 'PageDown', 'Esc'].map(
    (key) => `Win+${key}`,
  ),
  ...['-', '+', '.', ',', '/'].map((key) => `Win+${key}`),
  ...['LShift+LAlt+PrintScrn', 'LShift+LAlt+NumLock', 'Alt+F4', 'Ctrl+F4', 'Alt+Space', 'Alt+Tab'],
  ...[
    'Ctrl+Esc',
    'Ctrl+Tab',
    'Ctrl+Win+F',
    'Ctrl+Alt+Del',
    'Shift+Ctrl+Esc',
    'Windows',
    'Application',
  ],
  ...['LaunchMail', 'LaunchMediaSelect', 'LaunchApp1', 'LaunchApp2'],
  ...['Back', 'Forward', 'Refresh', 'Stop', 'Search', 'Favorites', 'Home'].map(
    (key) => `Browser${key}`,
  ),
]);

function chords(): readonly string[] {
  const [, list = ''] = /\$chords =\n([^]*?)\nforeach/.exec(filter) ?? [];
  return [...list.matchAll(/'([^']+)'/g)].flatMap(([, chord]) => chord ?? []);
}

test('every chord that is blocked is one that Windows knows, and stands there once', () => {
  expect(chords().filter((chord) => !known.has(chord))).toEqual([]);
  expect(new Set(chords()).size).toBe(chords().length);
});

test.each([
  ['to the desk of the system', ['Ctrl+Alt+Del', 'Shift+Ctrl+Esc', 'Win+L']],
  ['to other windows', ['Alt+F4', 'Alt+Tab', 'Alt+Space', 'Ctrl+Esc', 'Windows', 'Win+Tab']],
  ['to programs', ['Win+R', 'Win+E', 'Win+F1', 'LaunchApp1', 'LaunchMail', 'BrowserHome']],
  ['to helps of the system', ['LShift+LAlt+PrintScrn', 'LShift+LAlt+NumLock', 'Win+U', 'Win+H']],
])('the ways %s are blocked', (_, ways) => {
  expect(chords()).toEqual(expect.arrayContaining(ways));
});
