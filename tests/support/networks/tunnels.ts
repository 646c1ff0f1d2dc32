import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Lab } from './lab.ts';
import type { Scenario } from './scenarios.ts';

/** Networks with somebody else's cable in them: tunnels and a translator. */
export const tunnelScenarios: readonly Scenario[] = [
  {
    name: 'campus, WireGuard holds the route',
    expects: 'unknown',
    families: [4],
    isCampus: true,
    prepare: (lab) => openWireguard(lab, '10.99.0.2'),
  },
  {
    name: 'home, WireGuard into the campus (endpoints say on)',
    expects: 'unknown',
    families: [4],
    isCampus: false,
    prepare: (lab) => openWireguard(lab, '10.11.99.2'),
  },
  {
    name: 'campus, a tun device holds the default route alone',
    expects: 'unknown',
    families: [4],
    isCampus: true,
    prepare: openTun,
  },
  {
    name: 'campus, a tunnel that holds no route',
    expects: 'on',
    families: [4],
    isCampus: true,
    prepare(lab) {
      lab.run('kiosk', 'ip tuntap add tun0 mode tun');
      lab.run('kiosk', 'ip addr add 10.200.0.2/24 dev tun0');
      lab.run('kiosk', 'ip link set tun0 up');
    },
  },
  {
    name: 'campus, IPv6 and NAT64 (tayga)',
    expects: 'on',
    families: [6],
    isCampus: true,
    isTranslated: true,
    prepare: openNat64,
  },
];

/** The route to everybody, but not the one to the endpoints. */
function openTun(lab: Lab): void {
  lab.run('kiosk', 'ip route add 192.0.2.0/24 via 10.11.0.1');
  lab.run('kiosk', 'ip route add 198.51.100.0/24 via 10.11.0.1');
  lab.run('kiosk', 'ip tuntap add tun0 mode tun');
  lab.run('kiosk', 'ip addr add 10.200.0.2/24 dev tun0');
  lab.run('kiosk', 'ip link set tun0 up');
  lab.run('kiosk', 'ip route replace default via 10.200.0.1 dev tun0');
}

/** WireGuard in user space on both sides; the kiosk gets this address behind it, and its route. */
async function openWireguard(lab: Lab, address: string): Promise<void> {
  const keys = { kiosk: keyPair(), router: keyPair() };
  for (const place of ['kiosk', 'router'] as const) {
    const device = `wg-${lab.id}-${place === 'kiosk' ? 'k' : 'r'}`;
    lab.keep(place, `wireguard-go -f ${device}`, { WG_PROCESS_FOREGROUND: '1' });
    await until(() => existsSync(`/var/run/wireguard/${device}.sock`));
    const other = place === 'kiosk' ? 'router' : 'kiosk';
    const gateway = lab.run('kiosk', 'ip -4 route show default').split(' ')[2] ?? '';
    const endpoint = place === 'kiosk' ? `Endpoint = ${gateway}:51820\n` : 'ListenPort = 51820\n';
    const peer = `[Peer]\nPublicKey = ${keys[other].open}\nAllowedIPs = 0.0.0.0/0\n`;
    const own = `[Interface]\nPrivateKey = ${keys[place].secret}\n`;
    const text = place === 'kiosk' ? own + peer + endpoint : own + endpoint + peer;
    lab.write(`${device}.conf`, text);
    lab.run(place, `wg setconf ${device} ${path.join(lab.folder, `${device}.conf`)}`);
    const at = place === 'kiosk' ? address : address.replace(/\d+$/, '1');
    lab.run(place, `ip addr add ${at}/24 dev ${device}`);
    lab.run(place, `ip link set ${device} up`);
  }
  // The way to the gateway itself is nearer: the tunnel's own packets go out by the cable.
  for (const half of ['0.0.0.0/1', '128.0.0.0/1']) {
    lab.run('kiosk', `ip route add ${half} dev wg-${lab.id}-k`);
  }
}

function keyPair() {
  const secret = execFileSync('wg', ['genkey'], { encoding: 'utf8' }).trim();
  const open = execFileSync('wg', ['pubkey'], { input: secret, encoding: 'utf8' }).trim();
  return { secret, open };
}

/** Not RFC 6052's own prefix: that one carries no addresses for documentation. */
const translator = '2001:db8:64::';

/** The kiosk has IPv6 alone; the router translates, and the server sees an address of its pool. */
async function openNat64(lab: Lab): Promise<void> {
  const config = [
    'tun-device nat64',
    'ipv4-addr 10.11.64.1',
    'ipv6-addr 2001:db8:1:64::1',
    `prefix ${translator}/96`,
    'dynamic-pool 10.11.64.0/24',
    `data-dir ${lab.folder}`,
  ];
  const file = path.join(lab.folder, 'tayga.conf');
  lab.write('tayga.conf', `${config.join('\n')}\n`);
  lab.run('router', `tayga -c ${file} --mktun`);
  lab.run('router', 'ip link set nat64 up');
  lab.run('router', 'ip route add 10.11.64.0/24 dev nat64');
  lab.run('router', `ip -6 route add ${translator}/96 dev nat64`);
  lab.keep('router', `tayga -c ${file} -d`);
  await until(() => lab.run('router', 'ip link show nat64').includes('LOWER_UP'));
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('a part of the laboratory has not come up');
}
