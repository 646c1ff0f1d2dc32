import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { complaintsOfSystemd, exposureOf, units } from '#tests/support/packages/units.ts';

const profile = path.resolve('resources/os/linux/kiosk');
const script = path.join(profile, 'limit-egress');
const needed = ['/usr/bin/systemd-analyze', '/usr/sbin/nft', '/usr/bin/jq'];
const missing = needed.filter((file) => !existsSync(file)).join(', ');
const reason = missing ? ` (not installed: ${missing})` : '';

function scratch(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'profile-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test.skipIf(reason)(`systemd finds nothing to say about the units${reason}`, () => {
  expect(complaintsOfSystemd()).toBe('');
});

const services = units.filter(({ most }) => most !== undefined);
test.skipIf(reason).each(services)(`systemd calls $name no more exposed than $most`, (unit) => {
  expect(exposureOf(unit)).toBeLessThanOrEqual(unit.most ?? 0);
});

/** Runs the script, then a few words of shell, in a network of its own. */
function inOwnNetwork(folder: string, settings: unknown, then: string): string {
  const file = path.join(folder, 'settings.json');
  writeFileSync(file, JSON.stringify(settings));
  const words = ['--map-root-user', '--net', 'sh', '-ec', `"$0" "$1" 0; ${then}`, script, file];
  const env = { ...process.env, RUNTIME_DIRECTORY: folder };
  return execFileSync('unshare', words, {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const settings = {
  portal: { url: 'https://[2001:db8::1]:8443/genkan/' },
  campus: { endpoints: ['HTTPS://192.0.2.7/v1', 'https://192.0.2.8:444/'] },
};

test.skipIf(reason)(`the kernel takes the rules made from the settings${reason}`, () => {
  const rules = inOwnNetwork(scratch(), settings, 'nft list ruleset');
  expect(rules).toContain('elements = { 2001:db8::1 . 8443 }');
  expect(rules.replaceAll(/\s+/g, ' ')).toContain('{ 192.0.2.7 . 443, 192.0.2.8 . 444 }');
});

test.skipIf(reason)(`whoever is not named is refused, and counted${reason}`, () => {
  // Root of that network is the user here. Each try goes out by a link where nobody answers.
  const link =
    'ip link add out type veth peer name far; ip link set far up; ' +
    'ip address add 192.0.2.1/24 dev out; ip link set out up';
  // Shorter than the second after which a connection is tried again.
  const attempt = (address: string) => `timeout 0.5 bash -c '</dev/tcp/${address}' || true`;
  const refused = 'nft list counter inet genkan refused | grep -o "packets [0-9]*"';
  const shell = `${link}; ${attempt('192.0.2.8/444')}; ${refused}; ${attempt('192.0.2.8/445')}; ${refused}`;
  const counted = inOwnNetwork(scratch(), settings, shell).match(/packets \d+/g);
  expect(counted).toEqual(['packets 0', 'packets 1']);
});

test.skipIf(reason)(`the posture check is told when the rules stood${reason}`, () => {
  const folder = scratch();
  const told = 'stat -c %a "$RUNTIME_DIRECTORY/stood"; cat "$RUNTIME_DIRECTORY/stood"';
  const said = inOwnNetwork(folder, settings, told);
  const [mode, seconds] = said.trim().split('\n');
  expect(mode).toBe('644');
  expect(Math.abs(Date.now() / 1_000 - Number(seconds))).toBeLessThan(60);
});

test.skipIf(reason)(`the kiosk starts behind rules that let nothing out${reason}`, () => {
  const close = '"$0" --close /nowhere 0; nft list set inet genkan portal4';
  const words = ['--map-root-user', '--net', 'sh', '-ec', close, script];
  const first = spawnSync('unshare', words, { encoding: 'utf8' });
  expect([first.status, first.stdout]).toEqual([0, expect.not.stringContaining('elements')]);
  expect(inOwnNetwork(scratch(), settings, close), 'what was found stays').toContain('192.0.2.7');
});

test.skipIf(reason)(`settings that can’t be read shut the kiosk in${reason}`, () => {
  const folder = scratch();
  const rules = inOwnNetwork(folder, settings, '"$0" /nowhere 0; nft list set inet genkan portal4');
  expect(rules).toContain('192.0.2.7');
  const first = spawnSync('unshare', [
    ...[
      '--map-root-user',
      '--net',
      'sh',
      '-c',
      '"$0" /nowhere 0; nft list chain inet genkan kiosk',
    ],
    script,
  ]);
  expect(first.stdout.toString()).toContain('reject');
});
