import fc from 'fast-check';
import { expect, test } from 'vitest';
import { staffSeat } from '#electron/desktop/staff-seat.ts';
import { Visits } from '#electron/desktop/visits.ts';
import { mustRestart } from '#electron/services/visits/wipe.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { createFakePair, type FakePair } from '#tests/support/fake-pair.ts';
import { createFakeTimer } from '#tests/support/fake-timer.ts';

/** Lets everything happen that waits for nothing but its turn. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The real visits over pairs without processes; the program restarts where a wipe has missed something. */
class Kiosk {
  readonly pairs: FakePair[] = [];
  readonly timer = createFakeTimer();
  restarts = 0;
  /** What the next pairs do at their end. */
  portal: 'answers' | 'silent' = 'answers';
  isStubborn = false;
  readonly visits = new Visits({
    openPair: () => this.#open(),
    clock: () => 0,
    ...{ passed: this.timer.now, after: this.timer.after, every: this.timer.every },
    places: { clipboard: async () => 'checked', temp: async () => 'checked' },
    afterWipe: (wipe) => {
      if (!mustRestart(wipe)) return 'go-on';
      this.restarts += 1;
      return 'restarts';
    },
    log: createFakeLog(),
    giveUp: () => undefined,
  });
  readonly seat = staffSeat(this.visits);

  #open(): FakePair {
    const pair = createFakePair();
    const silent = new Promise<never>(() => undefined);
    Object.assign(pair, {
      endSession: async () => (this.portal === 'silent' ? silent : 'ended'),
      endProcesses: async () => !this.isStubborn,
      isPageGone: async () => !this.isStubborn,
    });
    this.pairs.push(pair);
    return pair;
  }

  shown(): FakePair | undefined {
    return this.pairs.find((pair) => this.visits.isShown(pair));
  }
}

const acts: Readonly<Record<string, (kiosk: Kiosk) => unknown>> = {
  'somebody begins': ({ visits }) => visits.tellUse(true),
  'the page says that nobody is there': ({ visits }) => visits.tellUse(false),
  'the question stands': ({ visits }) => visits.tellQuestion(true),
  'the question is answered': ({ visits }) => visits.tellQuestion(false),
  'somebody signs in': (kiosk) => kiosk.shown()?.person(true),
  'the portal ends the session': (kiosk) => kiosk.shown()?.person(false),
  'a page that stands by signs in': (kiosk) => kiosk.pairs.at(-1)?.person(true),
  End: ({ visits }) => void visits.end({ reason: 'end' }),
  'the page breaks': (kiosk) => kiosk.shown()?.breakDown(),
  'the GPU is gone': ({ visits }) => visits.broke('gpu-loss'),
  'trouble begins': ({ visits }) => visits.tellShut(true),
  'trouble ends': ({ visits }) => visits.tellShut(false),
  'staff come with the PIN': ({ seat }) => {
    if (!seat.isTaken()) seat.sitDown();
  },
  'staff go': ({ seat }) => void seat.standUp('end'),
  'the settings change': ({ visits }) => visits.renew(),
  'the portal is silent': (kiosk) => (kiosk.portal = 'silent'),
  'the portal answers': (kiosk) => (kiosk.portal = 'answers'),
  'a moment passes': ({ timer }) => timer.pass(250),
  'a while passes': ({ timer }) => letPass(timer, 10_000),
  'minutes pass': ({ timer }) => letPass(timer, 120_000),
};

/** In steps, so that what a timer begins can go on before its own deadlines are over. */
async function letPass(timer: Kiosk['timer'], milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += 250) {
    timer.pass(250);
    await settle();
  }
}

function run(
  names: readonly string[],
  look: (kiosk: Kiosk, name: string) => void,
  kiosk = new Kiosk(),
): Promise<Kiosk> {
  return names.reduce(
    async (before, name) => {
      await before;
      await acts[name]?.(kiosk);
      await settle();
      look(kiosk, name);
      return kiosk;
    },
    kiosk.visits.start().then(() => kiosk),
  );
}

const sequences = fc.array(fc.constantFrom(...Object.keys(acts)), { maxLength: 25 });

function always(look: (kiosk: Kiosk, name: string) => void): Promise<void> {
  const property = fc.asyncProperty(sequences, async (names) => {
    await run(names, look);
  });
  return fc.assert(property, { numRuns: 150, seed: 20_261_128 });
}

const letIn = { push: 'wiping', value: { isOn: false } };

test('outside a wipe the page of exactly one visit is shown, and it is not told to wait', async () => {
  await always(({ visits, pairs }) => {
    const inSight = pairs.filter((pair) => pair.state() === 'shown');
    expect(inSight.length).toBeLessThanOrEqual(1);
    if (visits.standing().state === 'wiping') return;
    expect(inSight).toHaveLength(1);
    expect(visits.shown()).toBe(inSight[0]);
    const told = inSight[0]?.pushes.filter(({ push }) => push === 'wiping') ?? [];
    expect(told.at(-1) ?? letIn).toEqual(letIn);
  });
});

test('of a visit that is over no page has a door any more', async () => {
  await always(({ visits, pairs }) => {
    for (const pair of pairs.filter((one) => one.state() === 'ended')) {
      expect([visits.pairOf(pair), visits.isShown(pair)]).toEqual([undefined, false]);
    }
  });
});

test('nobody is signed in at a page whose own process has not said so', async () => {
  const signedIn = new Set<FakePair | undefined>();
  await always((kiosk, name) => {
    if (name === 'somebody signs in') signedIn.add(kiosk.shown());
    if (kiosk.visits.standing().isSignedIn) expect(signedIn.has(kiosk.shown())).toBe(true);
  });
});

test('staff sit at the page at which they have shown the PIN, and at no other', async () => {
  const entered = new Set<FakePair | undefined>();
  await always((kiosk, name) => {
    if (name === 'staff come with the PIN' && kiosk.seat.isStaff()) entered.add(kiosk.shown());
    if (kiosk.visits.standing().state === 'staff') expect(entered.has(kiosk.shown())).toBe(true);
  });
});

test('whatever came before, End and a while lead back to the first screen', async () => {
  const property = fc.asyncProperty(sequences, async (names) => {
    const kiosk = await run(names, () => undefined);
    const back = ['the portal answers', 'trouble ends', 'End', 'a while passes'];
    for (const name of back) {
      await acts[name]?.(kiosk);
      await settle();
    }
    expect(kiosk.visits.standing().state).toBe('attract');
    expect(kiosk.visits.isFree()).toBe(true);
  });
  await fc.assert(property, { numRuns: 150, seed: 20_261_128 });
});

test('where something is left that only a restart ends, nobody begins before it', async () => {
  const kiosk = await run([], () => undefined);
  kiosk.isStubborn = true;
  void kiosk.visits.end({ reason: 'end' });
  await settle();
  expect([kiosk.visits.standing().state, kiosk.restarts]).toEqual(['wiping', 1]);
  kiosk.timer.pass(600_000);
  await settle();
  expect(kiosk.visits.standing().state).toBe('wiping');
  expect(kiosk.shown()?.pushes.at(0)).toEqual({ push: 'wiping', value: { isOn: true } });
  expect(kiosk.shown()?.pushes).not.toContainEqual({ push: 'wiping', value: { isOn: false } });
});

test('a silent portal keeps the next visitor for a quarter of a second', async () => {
  const kiosk = await run(['the portal is silent', 'somebody begins', 'End'], () => undefined);
  expect(kiosk.visits.standing().state).toBe('wiping');
  kiosk.timer.pass(250);
  await settle();
  expect(kiosk.visits.standing().state).toBe('attract');
});

test('a page that says that nobody is there while somebody is signed in is not believed', async () => {
  const came = ['somebody begins', 'somebody signs in', 'the page says that nobody is there'];
  const kiosk = await run(came, () => undefined);
  expect(kiosk.visits.standing().state).toBe('signed-in');
  expect(kiosk.seat.isTaken()).toBe(true);
});
