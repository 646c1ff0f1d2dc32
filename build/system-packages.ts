import { execFileSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import path from 'node:path';

interface SystemPackage {
  /** Debian's name of it. */
  readonly name: string;
  /** The command, or the file with its whole path, that shows it is there. */
  readonly command: string;
}

/** What the tests use beside npm packages; all of it independent of the code under test. */
export const testPackages: readonly SystemPackage[] = [
  { name: 'chromium', command: 'chromium' },
  { name: 'zbar-tools', command: 'zbarimg' },
  { name: 'poppler-utils', command: 'pdftotext' },
  { name: 'oathtool', command: 'oathtool' },
  { name: 'openssl', command: 'openssl' },
  { name: 'iproute2', command: 'ip' },
  { name: 'nftables', command: 'nft' },
  { name: 'tayga', command: 'tayga' },
  { name: 'wireguard-go', command: 'wireguard-go' },
  { name: 'wireguard-tools', command: 'wg' },
  { name: 'xvfb', command: 'Xvfb' },
  { name: 'openbox', command: 'openbox' },
  { name: 'xclip', command: 'xclip' },
  { name: 'cups', command: 'cupsd' },
  { name: 'cups-client', command: 'lpstat' },
  { name: 'strace', command: 'strace' },
  { name: 'dbus-daemon', command: 'dbus-daemon' },
  { name: 'gnome-keyring', command: 'gnome-keyring-daemon' },
  { name: 'gcr', command: '/usr/libexec/gcr-prompter' },
  { name: 'x11-utils', command: 'xwininfo' },
  { name: 'systemd', command: 'systemd-analyze' },
  { name: 'jq', command: 'jq' },
  { name: 'passwd', command: 'useradd' },
  { name: 'util-linux', command: 'setpriv' },
  { name: 'faketime', command: 'faketime' },
];

export interface Computer {
  readonly isThere: (command: string) => boolean;
  readonly isDebian: boolean;
  readonly isRoot: boolean;
  readonly install: (names: readonly string[]) => void;
  readonly say: (line: string) => void;
}

/** Installs what is missing where it may; otherwise gives back the one sentence that says what to do. */
export function ensurePackages(
  packages: readonly SystemPackage[],
  computer: Computer,
): string | undefined {
  const missing = packages.filter(({ command }) => !computer.isThere(command));
  if (missing.length === 0) return undefined;
  const names = missing.map(({ name }) => name);
  if (!computer.isDebian) {
    const commands = missing.map(({ command }) => command).join(', ');
    return `The tests need these commands: ${commands}. Install them and run npm test again.`;
  }
  if (!computer.isRoot) {
    return `The tests need system packages. Type: sudo apt-get install -y ${names.join(' ')}`;
  }
  computer.say(`installing system packages for the tests: ${names.join(' ')}`);
  computer.install(names);
  return undefined;
}

/** The computer this runs on. */
export function thisComputer(): Computer {
  return {
    isThere,
    isDebian: isThere('apt-get') && /^ID(?:_LIKE)?=.*debian/m.test(osRelease()),
    isRoot: process.getuid?.() === 0,
    install,
    say: (line) => console.log(line),
  };
}

function isThere(command: string): boolean {
  // Debian keeps some commands where only root's path looks.
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  return folders.some((folder) => {
    try {
      accessSync(path.resolve(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function osRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

function install(names: readonly string[]): void {
  aptGet('update', '-qq');
  aptGet('install', '-y', '-qq', '--no-install-recommends', ...names);
}

function aptGet(...words: readonly string[]): void {
  execFileSync('apt-get', words, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
