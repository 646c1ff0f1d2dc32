import { describe, expect, test } from 'vitest';
import {
  addressOf,
  isLinkLocal,
  isWithin,
  prefixOf,
} from '#electron/services/network/addresses.ts';

test.each([
  ['192.0.2.7', 4, '192.0.2.7'],
  ['::ffff:192.0.2.7', 4, '192.0.2.7'],
  ['::FFFF:c000:0207', 4, '192.0.2.7'],
  ['0:0:0:0:0:ffff:c000:207', 4, '192.0.2.7'],
  ['2001:DB8:0:0:0:0:0:1', 6, '2001:db8::1'],
  ['2001:0db8::0001', 6, '2001:db8::1'],
  ['fe80::1%eth0', 6, 'fe80::1'],
  ['64:ff9b::192.0.2.7', 6, '64:ff9b::c000:207'],
] as const)('%s is one address in one spelling', (text, family, plain) => {
  expect(addressOf(text)).toEqual({ family, text: plain });
});

test.each(['', 'portal', '192.0.2.700', '2001:db8::1::2', '192.0.2.0/24'])(
  '%j is no address',
  (text) => {
    expect(addressOf(text)).toBeUndefined();
  },
);

test.each([
  ['192.0.2.7', '192.0.2.0/24', true],
  ['192.0.20.7', '192.0.2.0/24', false],
  ['::ffff:192.0.2.7', '192.0.2.0/24', true],
  ['2001:db8:0:1::7', '2001:DB8:0:1::/64', true],
  ['2001:db8:0:10::7', '2001:db8:0:1::/64', false],
  ['2001:db8:0:1::7', '2001:db8::/48', true],
  ['192.0.2.7', '2001:db8::/48', false],
  ['fd00::1', '2001:db8::/48', false],
  ['nothing', '192.0.2.0/24', false],
])('%s lies in %s: %s', (address, prefix, isIn) => {
  expect(isWithin(address, prefix)).toBe(isIn);
});

test.each([
  ['169.254.7.7', true],
  ['fe80::1%wlan0', true],
  ['febf::1', true],
  ['fec0::1', false],
  ['fd12::1', false],
  ['10.0.0.1', false],
])('%s is link-local: %s', (address, isSo) => {
  expect(isLinkLocal(address)).toBe(isSo);
});

describe('the network part of an interface’s address', () => {
  test('stays the same when a temporary address takes the place of another', () => {
    const one = prefixOf('2001:db8:0:1:aaaa::1', '2001:db8:0:1:aaaa::1/64');
    const other = prefixOf('2001:db8:0:1:bbbb:cccc:1:2', '2001:db8:0:1:bbbb:cccc:1:2/64');
    expect([one, other]).toEqual(['2001:db8:0:1::/64', '2001:db8:0:1::/64']);
  });

  test('is the whole address where there is one address for a link, and for IPv4', () => {
    expect(prefixOf('2001:db8::7', '2001:db8::7/128')).toBe('2001:db8::7/128');
    expect(prefixOf('192.0.2.7', '192.0.2.7/24')).toBe('192.0.2.7/24');
    expect(prefixOf('192.0.2.7', null)).toBe('192.0.2.7');
  });
});
