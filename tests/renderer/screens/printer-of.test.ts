import { expect, test } from 'vitest';
import { printerOf } from '#renderer/screens/printer-of.ts';
import { openState, aWorld } from './mount.ts';

const inBrowser = { print: () => {} };

test('whoever has sent a paper ends the visit, also without having signed in', async () => {
  const visit = { hasSent: false };
  const kiosk = { state: { ...openState, printer: 'set' as const } };
  const printer = printerOf(aWorld().host, { kiosk, visit }, inBrowser);
  expect([printer.isThere(), visit.hasSent]).toEqual([true, false]);
  await printer.print('sheet');
  expect(visit.hasSent).toBe(true);
});
