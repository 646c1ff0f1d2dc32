import { expect, test } from 'vitest';
import type { Setup, SetupReading } from '#electron/services/settings-file.ts';
import { watchSettings } from '#electron/services/settings-watch.ts';
import { usualInstitution } from '#electron/services/institutions.ts';
import { settings } from '#shared/settings-file.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

/** A good reading whose portal has this name. */
function good(name: string): Extract<SetupReading, { ok: true }> {
  const portal = { url: `https://${name}.example.ac.jp/` };
  const setup: Setup = {
    settings: settings.parse({ version: 1, portal }),
    institution: usualInstitution(),
    certificateAuthority: undefined,
  };
  return { ok: true, setup };
}

function broken(sentence: string): SetupReading {
  return { ok: false, sentence, findings: [sentence] };
}

/** A watch over a file that says what a test wants. */
function openWatch(first: SetupReading = good('one'), inForce = good('one').setup) {
  const timer = createFakeTimer();
  const log = createFakeLog();
  const taken: string[] = [];
  let written = first;
  let reads = 0;
  let changed = () => {};
  const options = {
    read: async () => {
      reads += 1;
      return written;
    },
    folder: '/etc/genkan',
    watchFolder: (_folder: string, onChange: () => void) => {
      changed = onChange;
      return () => (changed = () => {});
    },
    every: timer.every,
    after: timer.after,
    clock: timer.now,
    log,
  };
  const watch = watchSettings(
    options,
    { reading: first, inForce },
    {
      refused: () => void taken.push('refused'),
      async taken(setup) {
        const name = setup.settings.portal.url.replace(/^https:\/\/|\..*/g, '');
        if (name === 'hopeless') throw new TypeError('no window can be opened with these');
        taken.push(name);
      },
    },
  );
  return {
    watch,
    log,
    taken,
    reads: () => reads,
    write: (reading: SetupReading) => (written = reading),
    /** The folder tells of a change. */
    tell: async () => {
      changed();
      await settle();
    },
    pass: async (milliseconds: number) => {
      timer.pass(milliseconds);
      await settle();
    },
  };
}

/** Lets everything happen that waits for nothing but its turn. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

test('a good change is taken once it was read twice', async () => {
  const { write, tell, pass, taken, watch, log } = openWatch();
  write(good('two'));
  await tell();
  expect(taken).toEqual([]);
  await pass(500);
  expect(taken).toEqual(['two']);
  expect(watch.state()).toEqual({ inForceSince: 500 });
  expect(log.events).toEqual([{ name: 'settings-taken', from: 'file', changed: true }]);
});

test('a folder that tells nothing is looked at every ten seconds', async () => {
  const { write, pass, taken } = openWatch();
  write(good('two'));
  await pass(10_000);
  await pass(500);
  expect(taken).toEqual(['two']);
});

test('a file that is half written is not believed, nor what it says in between', async () => {
  const { write, tell, pass, taken, log } = openWatch();
  write(broken('settings.json:3:1: half'));
  await tell();
  write(broken('settings.json:9:1: more'));
  await tell();
  await pass(500);
  write(good('two'));
  await pass(500);
  await pass(500);
  expect(taken).toEqual(['two']);
  expect(log.events).toHaveLength(1);
});

test('a broken file is told once, and the setup before stays in force', async () => {
  const { write, tell, pass, taken, watch, log } = openWatch();
  write(broken('settings.json:3:12: portal.url must be an https address'));
  await tell();
  await pass(500);
  await tell();
  await pass(60_000);
  const sentence = 'settings.json:3:12: portal.url must be an https address';
  expect(taken).toEqual(['refused']);
  expect(watch.state()).toEqual({
    inForceSince: 0,
    trouble: { findings: [sentence], since: 500 },
  });
  expect(log.events).toEqual([{ name: 'settings-refused', sentence, findings: 1 }]);
});

test('a file that was put back as it was ends the trouble and renews nothing', async () => {
  const { write, tell, pass, taken, watch } = openWatch();
  write(broken('x'));
  await tell();
  await pass(500);
  write(good('one'));
  await tell();
  await pass(500);
  expect(taken).toEqual(['refused']);
  expect(watch.state()).toEqual({ inForceSince: 0 });
});

test('a kiosk that began with the copy of good settings takes the mended file', async () => {
  const { write, tell, pass, taken, watch } = openWatch(broken('x'), good('kept').setup);
  expect(watch.state().trouble?.findings).toEqual(['x']);
  write(good('mended'));
  await tell();
  await pass(500);
  expect(taken).toEqual(['mended']);
});

test('once closed it looks no more and takes nothing', async () => {
  const { write, tell, pass, taken, watch, reads } = openWatch();
  write(good('two'));
  await tell();
  watch.close();
  await pass(500);
  const before = reads();
  await tell();
  await pass(60_000);
  expect([taken, reads() - before]).toEqual([[], 0]);
});

test('settings that the kiosk cannot work with are not in force: those before are', async () => {
  const { write, tell, pass, taken, watch, log } = openWatch();
  write(good('hopeless'));
  await tell();
  await pass(500);
  const says = 'the kiosk cannot work with these settings; those before stay in force';
  expect(watch.state()).toEqual({ inForceSince: 0, trouble: { findings: [says], since: 500 } });
  expect(log.events.at(-1)).toEqual({ name: 'settings-refused', sentence: says, findings: 1 });
  write(good('one'));
  await tell();
  await pass(500);
  // Nothing is made anew for what has been in force all the time.
  expect(taken).toEqual(['refused']);
  expect(watch.state()).toEqual({ inForceSince: 0 });
});
