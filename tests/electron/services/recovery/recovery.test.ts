import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepBreaksIn } from '#electron/services/recovery/kept-breaks.ts';
import { openRecovery } from '#electron/services/recovery/recovery.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

const minute = 60_000;
let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'genkan-breaks-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A run of the kiosk on a machine that has been running for so long. */
function run(upMs: number) {
  const timer = createFakeTimer();
  const log = createFakeLog();
  const keeper = keepBreaksIn(folder);
  const clock = () => upMs + timer.now();
  const recovery = openRecovery({ clock, after: timer.after, keeper, log });
  const heard: (string | undefined)[] = [];
  const incident = () => recovery.health.facts().incident;
  recovery.health.onChange(() => heard.push(incident()));
  return { recovery, incident, timer, log, heard };
}

describe('while the kiosk is out of order', () => {
  test('it has a number for staff, and loses it by itself after a quiet minute', () => {
    const { recovery, incident, timer, log, heard } = run(minute);
    const does = ['crash', 'hang', 'gpu-loss', 'killed'] as const;
    expect(does.map(recovery.heard)).toEqual(['go-on', 'go-on', 'go-on', 'out-of-order']);
    const number = incident();
    expect(number).toMatch(/^[0-9a-f]{8}$/);
    expect(log.events).toEqual([{ name: 'out-of-order', incident: number, kind: 'killed' }]);
    timer.pass(minute - 1);
    expect(incident()).toBe(number);
    timer.pass(1);
    expect(incident()).toBeUndefined();
    expect(heard).toEqual([number, undefined]);
  });

  test('another break keeps the number and begins the quiet time anew', () => {
    const { recovery, incident, timer, heard } = run(minute);
    for (let breaks = 0; breaks < 4; breaks += 1) recovery.heard('crash');
    timer.pass(40_000);
    expect(recovery.heard('crash')).toBe('out-of-order');
    timer.pass(40_000);
    expect(heard).toEqual([incident()]);
    timer.pass(20_000);
    expect(incident()).toBeUndefined();
  });
});

describe('over a restart', () => {
  test('a run that ended in order is no break, however often it is started', () => {
    for (let times = 0; times < 10; times += 1) {
      const { recovery, incident } = run(minute + times);
      expect(incident()).toBeUndefined();
      recovery.close();
    }
  });

  test('a program that is ended four times in a minute starts out of order, and is open again', () => {
    const incidents = [0, 1, 2, 3, 4].map((second) => {
      const { incident } = run(minute + second * 1_000);
      return incident() !== undefined;
    });
    expect(incidents).toEqual([false, false, false, false, true]);
    expect(run(minute + 30_000).incident()).toBeDefined();
    const last = run(minute + 40_000);
    last.timer.pass(minute);
    expect(last.incident()).toBeUndefined();
  });

  test('a machine that was restarted has broken nothing', () => {
    for (let times = 0; times < 5; times += 1) run(100 * minute + times);
    expect(run(10_000).incident()).toBeUndefined();
  });

  test.each(['', '{', '{"version":2}', 'null'])('a file that says %j is nothing', (text) => {
    writeFileSync(path.join(folder, 'breaks.json'), text);
    expect(run(minute).incident()).toBeUndefined();
    expect(readFileSync(path.join(folder, 'breaks.json'), 'utf8')).toContain('"isRunning":true');
  });

  test('a folder that is gone costs the memory alone', () => {
    rmSync(folder, { recursive: true });
    const { recovery } = run(minute);
    expect(recovery.heard('crash')).toBe('go-on');
  });
});
