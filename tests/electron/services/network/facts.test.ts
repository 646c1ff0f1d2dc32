import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, test } from 'vitest';
import { interfaceTo, isTunnel, linksOf, readFacts } from '#electron/services/network/facts.ts';
import type { ThisMachine } from '#electron/services/network/this-machine.ts';

const four = (address: string, mac = '00:00:5e:00:53:01'): NetworkInterfaceInfo => {
  return { address, internal: false, family: 'IPv4', netmask: '', mac, cidr: `${address}/24` };
};
const six = (address: string): NetworkInterfaceInfo => {
  const mac = '00:00:5e:00:53:01';
  const rest = { internal: false, netmask: '', mac, scopeid: 0 };
  return { address, family: 'IPv6', cidr: `${address}/64`, ...rest };
};

/** A machine with these files, these addresses, and these ways to others. */
function machineWith(
  files: Readonly<Record<string, string>>,
  interfaces: ReturnType<ThisMachine['interfaces']> = { eth0: [four('10.11.0.2')] },
  local: Partial<Record<4 | 6, string>> = { 4: '10.11.0.2' },
): ThisMachine {
  return {
    read: (file) => files[file],
    interfaces: () => interfaces,
    localAddress: async (family) => local[family],
  };
}
const net = (name: string, file: string) => `/sys/class/net/${name}/${file}`;

describe('an interface', () => {
  test.each([
    ['Ethernet', { type: '1\n', uevent: 'INTERFACE=x\nIFINDEX=2\n' }, false],
    ['Wi-Fi', { type: '1\n', uevent: 'DEVTYPE=wlan\n' }, false],
    ['a bridge', { type: '1\n', uevent: 'DEVTYPE=bridge\n' }, false],
    ['tun', { type: '65534\n', tun_flags: '0x1001\n' }, true],
    ['tap', { type: '1\n', tun_flags: '0x1002\n' }, true],
    ['WireGuard', { type: '65534\n', uevent: 'DEVTYPE=wireguard\nINTERFACE=x\n' }, true],
    ['ppp', { type: '512\n' }, true],
    ['6to4', { type: '776\n' }, true],
    ['IPsec (vti)', { type: '768\n' }, true],
    ['GRE', { type: '778\n' }, true],
    ['VXLAN', { type: '1\n', uevent: 'DEVTYPE=vxlan\n' }, true],
  ])('that is %s: by what the system says of it', (_, files, isOne) => {
    const said: ReadonlyMap<string, string> = new Map(Object.entries(files));
    const read = (file: string) => said.get(file.replace(net('campus0', ''), ''));
    expect(isTunnel({ ...machineWith({}), read }, 'campus0')).toBe(isOne);
  });

  test('without a hardware address is a tunnel where the system says nothing', () => {
    const mac = '00:00:00:00:00:00';
    const interfaces = { VPN: [four('10.9.0.2', mac)], Ethernet: [four('10.11.0.2')] };
    const machine = machineWith({}, interfaces);
    expect([isTunnel(machine, 'VPN'), isTunnel(machine, 'Ethernet')]).toEqual([true, false]);
  });
});

describe('the way to an address', () => {
  test('is known by the address that a socket would have', async () => {
    const machine = machineWith({}, { eth0: [four('10.11.0.2')], wg0: [six('2001:db8::7')] });
    expect(await interfaceTo(machine, 4, '192.0.2.2')).toBe('eth0');
    const other = machineWith({}, machine.interfaces(), { 6: '2001:0db8:0::7%wg0' });
    expect(await interfaceTo(other, 6, '2001:db8:1::1')).toBe('wg0');
  });

  test('is none where no socket would leave', async () => {
    expect(await interfaceTo(machineWith({}), 6, '2001:db8:1::1')).toBeUndefined();
  });

  test('that nobody can name counts as a tunnel', async () => {
    const machine = machineWith({}, {}, { 4: '10.200.0.2' });
    const through = (await interfaceTo(machine, 4, '192.0.2.2')) ?? '';
    expect(isTunnel(machine, through)).toBe(true);
  });
});

const route =
  'Iface\tDestination\tGateway\neth0\t00000000\t01000B0A\t0003\neth0\t00000B0A\t00000000\n';
const ipv6Route =
  '00000000000000000000000000000000 00 00000000000000000000000000000000 00 ' +
  '20010db8000100010000000000000001 00000400 00000001 00000000 00000003     eth0\n' +
  '00000000000000000000000000000000 00 00000000000000000000000000000000 00 ' +
  '00000000000000000000000000000000 ffffffff 00000001 00000000 00200200       lo\n';
const files = {
  '/proc/net/route': route,
  '/proc/net/ipv6_route': ipv6Route,
  '/etc/resolv.conf': '# made\nsearch campus.example lab.campus.example\nnameserver 10.11.0.1\n',
  [net('eth0', 'type')]: '1\n',
};

test('the facts say where the machine is, to explain and not to grant', async () => {
  const interfaces = { eth0: [four('10.11.0.2'), six('fe80::1'), six('2001:db8:1:1:a::2')] };
  expect(await readFacts(machineWith(files, interfaces))).toEqual({
    interfaces: [
      { name: 'eth0', prefixes: ['10.11.0.2/24', '2001:db8:1:1::/64'], isTunnel: false },
    ],
    defaultRoutes: [{ family: 4, through: 'eth0' }],
    gateways: ['10.11.0.1 eth0', '2001:db8:1:1::1 eth0'],
    dnsSuffixes: ['campus.example', 'lab.campus.example'],
  });
});

describe('the state of the links', () => {
  const before = linksOf(machineWith(files));
  test.each([
    ['another address', machineWith(files, { eth0: [four('10.11.7.2')] })],
    ['another interface', machineWith(files, { wlan0: [four('10.11.0.2')] })],
    ['no default route', machineWith({ ...files, '/proc/net/route': '' })],
    ['a cable that was pulled', machineWith({ ...files, [net('eth0', 'carrier_changes')]: '4\n' })],
  ])('changes with %s', (_, machine) => {
    expect(linksOf(machine)).not.toBe(before);
  });

  test('stays the same while a temporary address takes the place of another', () => {
    const [one, other] = ['2001:db8:1:1:a::2', '2001:db8:1:1:b:c:d:2'].map((address) =>
      linksOf(machineWith(files, { eth0: [six(address)] })),
    );
    expect(one).toBe(other);
  });
});
