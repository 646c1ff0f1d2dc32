import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { hasNetwork } from '#electron/services/network/has-network.ts';

const address = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '00:00:5e:00:53:01',
  cidr: null,
});

test.each([
  [{}, false],
  [{ lo: [address('127.0.0.1', true)] }, false],
  [{ lo: [address('127.0.0.1', true)], eth0: [] }, false],
  // What a machine gives itself when nobody has answered it.
  [{ eth0: [address('169.254.7.7'), address('fe80::5eff:fe00:5301')] }, false],
  [{ lo: [address('127.0.0.1', true)], eth0: [address('192.0.2.7')] }, true],
  [{ wlan0: [address('2001:db8::7')] }, true],
])('%j is a network: %s', (interfaces, isOne) => {
  expect(hasNetwork(() => interfaces)).toBe(isOne);
});
