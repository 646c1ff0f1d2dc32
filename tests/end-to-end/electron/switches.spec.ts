import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { runToEnd } from '#tests/support/electron/electron-door.ts';
import { forbiddenSwitches } from '#tests/support/electron/forbidden-switches.ts';
import { test } from '#tests/support/electron/kiosk-door.ts';
import { listeningBelow } from '#tests/support/electron/listening.ts';

/** Linux: how often it is looked for sockets while a start is refused, in milliseconds. */
const lookMs = 10;

test('no forbidden switch starts the kiosk, and none opens a port', async ({ runtime, portal }) => {
  expect(new Set(forbiddenSwitches).size).toBeGreaterThanOrEqual(30);
  const settings = `--settings=${portal.settings()}`;
  for (const bad of forbiddenSwitches) {
    const app = runToEnd(runtime, { folder: 'out/kiosk', args: [settings, bad] });
    const seen: string[] = [];
    const over = app.ended.then(() => true);
    while (!(await Promise.race([over, sleep(lookMs, false)]))) {
      seen.push(...listeningBelow(app.pid));
    }
    expect([bad, await app.ended, seen]).toEqual([bad, 3, []]);
    expect(app.output()).toContain('"event":"arguments-refused"');
    expect(app.output()).not.toContain('/tmp/');
  }
});

test('a port that somebody listens at would have been seen', async () => {
  const before = listeningBelow(process.pid).length;
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  expect(listeningBelow(process.pid)).toHaveLength(before + 1);
  server.close();
});
