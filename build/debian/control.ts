import type { PackageName } from '#build/packaging/packages.ts';

/** What Electron's program is linked with or loads (Debian 12 and 13). */
const forElectron = [
  'libasound2 | libasound2t64',
  'libatspi2.0-0',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0',
  'libnss3',
  'libxss1',
  'libxtst6',
];
const forKiosk = [
  ...['cage', 'dbus-user-session', 'gnome-keyring', 'jq'],
  ...['libpam-systemd', 'libsecret-1-0', 'nftables', 'passwd'],
];

interface Words {
  readonly depends: readonly string[];
  readonly summary: string;
  readonly text: string;
}

const words: Readonly<Record<PackageName, Words>> = {
  genkan: {
    depends: [...forKiosk, ...forElectron].sort(),
    summary: 'self-service kiosk for a university’s identity platform',
    text:
      'First log-in, multi-factor authentication and passwords at a kiosk.\n' +
      ' Nothing starts by itself: /usr/share/doc/genkan/kiosk.md says what comes next.',
  },
  'genkan-practice': {
    depends: forElectron,
    summary: 'practice app of the Genkan kiosk',
    text: 'The same screens on a practice portal inside the app; it reaches nothing else.',
  },
};

/** The control file. `kilobytes` is what the files take when they are installed. */
export function controlFile(name: PackageName, version: string, kilobytes: number): string {
  const { depends, summary, text } = words[name];
  return [
    `Package: ${name}`,
    `Version: ${version}`,
    'Architecture: amd64',
    'Maintainer: The Genkan authors <genkan@example.org>',
    'Section: misc',
    'Priority: optional',
    `Installed-Size: ${kilobytes}`,
    `Depends: ${depends.join(', ')}`,
    `Description: ${summary}`,
    ` ${text}`,
    '',
  ].join('\n');
}
