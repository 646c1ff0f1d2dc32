import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { hearPages, type Hear } from '#electron/desktop/hear.ts';
import type { Contract, Handlers } from '#shared/contract/define.ts';
import { machineDoor } from '#electron/app.ts';
import { visitContract } from '#shared/contract/kiosk.ts';
import { serve, type Serve } from '#shared/contract/serve.ts';
import { maxRequestLength, type DoorName } from '#shared/contract/wire.ts';
import { done, fail } from '#shared/outcome.ts';
import { callStates, type CallName } from '#electron/services/visits/call-states.ts';
import { personGate } from '#electron/services/visits/person-gate.ts';
import { visitStates, type VisitState } from '#electron/services/visits/visit-state.ts';
import { fittingInput } from '#tests/support/fitting-requests.ts';

/** Every call of a contract, so that a new one is tried by itself. */
function callsOf(to: DoorName, contract: Contract) {
  return Object.entries(contract).flatMap(([group, calls]) =>
    Object.entries(calls).map(([name, method]) => {
      const named = `${group}.${name}`;
      const fitting = fittingInput(named, method.input);
      // What a one-time code looks like is said in words, not in a pattern.
      const coded = fitting.map((input) => Object.assign({}, input, { code: '123456' }));
      const tried = fc.sample(fc.oneof(fitting, coded), { numRuns: 3_000, seed: 7 });
      const input = tried.find((one) => method.input.safeParse(one).success);
      return { to, method: named, schema: method.input, request: { to, method: named, input } };
    }),
  );
}
const machineCalls = callsOf('machine', machineDoor);
const visitCalls = callsOf('visit', visitContract);

const home = { origin: 'app://kiosk', url: 'app://kiosk/' };
const frame = { ...home };
const page = { mainFrame: frame };
/** Pages of our pairs. */
const ours = new Set<unknown>([page]);
const atHome = { sender: page, senderFrame: frame };
const refused = fail('bad-request', {});

/** The states in which a call may be made, and one of them. */
function statesOf(method: string): readonly VisitState[] {
  // Every call of the contract has its row, by type.
  return callStates[method as CallName];
}
function anyStateOf(method: string): VisitState {
  const [first] = statesOf(method);
  if (!first) throw new Error(`${method} may never be called`);
  return first;
}

interface OpenedDoor {
  readonly isShown: boolean;
  readonly state: VisitState;
}

/** A door whose handlers write down that they were reached. */
function openDoor({ isShown = true, state = 'attract' }: Partial<OpenedDoor> = {}) {
  const reached: string[] = [];
  const turnedAway: string[] = [];
  const clock = { now: 0 };
  const answer = serveAll('machine', machineDoor, reached);
  const pair = { serve: answer, beat: () => reached.push('beat') };
  const pages = {
    pairOf: (sender: unknown) => (ours.has(sender) ? pair : undefined),
    isShown: () => isShown,
    state: () => state,
  };
  const hear: Hear = hearPages({
    ...{ pages, onTurnedAway: (what) => turnedAway.push(what), clock: () => clock.now },
  });
  return { hear, reached, turnedAway, clock };
}

function serveAll(door: DoorName, contract: Contract, reached: string[]): Serve {
  const handlers = Object.fromEntries(
    Object.entries(contract).map(([group, calls]) => [
      group,
      Object.fromEntries(
        Object.keys(calls).map((name) => [
          name,
          async () => {
            reached.push(`${group}.${name}`);
            return fail('internal', { incident: '0' });
          },
        ]),
      ),
    ]),
  ) as Handlers<Contract>; // one for every call, by the contract's own names
  return serve({ door, contract, handlers, onFault: () => '0' });
}

const strangers = {
  'a frame inside the page': { sender: page, senderFrame: { ...home } },
  'a second window': { sender: { mainFrame: frame }, senderFrame: frame },
  'a frame that is gone': { sender: page, senderFrame: null },
  'a page at another host': moved('app://other', 'app://other/'),
  'a page at a longer host': moved('app://kiosk.evil', 'app://kiosk.evil/'),
  'a page of the web': moved('https://kiosk', 'https://kiosk/'),
  'a page that was emptied': moved('app://kiosk', 'about:blank'),
  'a page in a sandbox': moved('null', 'app://kiosk/'),
} as const;

/** A page of ours whose main frame stands elsewhere now. */
function moved(origin: string, url: string) {
  const senderFrame = { origin, url };
  const sender = { mainFrame: senderFrame };
  ours.add(sender);
  return { sender, senderFrame };
}

describe.each(machineCalls)('$method', ({ method, schema, request }) => {
  const state = anyStateOf(method);

  test('is reached by our own page, or this test proves nothing', async () => {
    const { hear, reached } = openDoor({ state });
    await hear.call(atHome, request);
    expect(reached).toEqual([method]);
  });

  test.each(Object.entries(strangers))('is not reached by %s', async (_name, caller) => {
    const { hear, reached, turnedAway } = openDoor({ state });
    expect(await hear.call(caller, request)).toEqual(refused);
    expect([reached, turnedAway]).toEqual([[], ['stranger']]);
  });

  test('is reached by a page that stands by only where that is meant', async () => {
    const { hear, reached } = openDoor({ isShown: false, state });
    await hear.call(atHome, request);
    expect(reached).toEqual(['machine.hello', 'machine.check'].includes(method) ? [method] : []);
  });

  test.each(visitStates)('is reached in the state %s only where it belongs to it', async (at) => {
    const { hear, reached, turnedAway } = openDoor({ state: at });
    const outcome = await hear.call(atHome, request);
    const isAllowed = statesOf(method).includes(at);
    expect([reached, turnedAway]).toEqual(isAllowed ? [[method], []] : [[], ['out-of-state']]);
    if (isAllowed) return;
    const code: unknown = expect.stringMatching(/^(visit-ended|staff-closed|staff-visit-on)$/);
    expect(outcome).toEqual({ ok: false, failure: { code } });
  });

  test('is not reached at the other door, nor by what is too large', async () => {
    const { hear, reached, turnedAway } = openDoor({ state });
    const large = { ...request, input: { more: 'x'.repeat(maxRequestLength) } };
    expect(await hear.call(atHome, { ...request, to: 'visit' })).toEqual(refused);
    expect(await hear.call(atHome, large)).toEqual(refused);
    expect([reached, turnedAway]).toEqual([[], ['unfit', 'unfit']]);
  });

  test('is not reached by a page that asks without end', async () => {
    const { hear, reached, turnedAway, clock } = openDoor({ state });
    for (let sent = 0; sent < 1_000; sent += 1) await hear.call(atHome, request);
    expect([reached.length, turnedAway.length]).toEqual([400, 600]);
    expect(new Set(turnedAway)).toEqual(new Set(['too-fast']));
    clock.now += 1_000;
    for (let sent = 0; sent < 100; sent += 1) await hear.call(atHome, request);
    expect(reached).toHaveLength(420);
  });

  test('is not reached by arguments that do not fit', () => onlyFitting(schema, request));
});

describe.each(visitCalls)('$method', ({ method, schema, request }) => {
  test('is no call of the machine', async () => {
    for (const at of visitStates) {
      const { hear, reached } = openDoor({ state: at });
      const answer = at === 'staff' ? fail('visit-ended', {}) : refused;
      expect(await hear.call(atHome, request)).toEqual(answer);
      expect(await hear.call(atHome, { ...request, to: 'machine' })).toEqual(answer);
      expect(reached).toEqual([]);
    }
  });

  test('is reached by somebody who is signed in, or not, only where it is theirs', async () => {
    for (const isSignedIn of [true, false]) {
      const { gate, reached } = await openGate({ isSignedIn });
      await gate.serve(request);
      const isAllowed = statesOf(method).includes(isSignedIn ? 'signed-in' : 'signed-out');
      expect(reached).toEqual(isAllowed ? [method] : []);
    }
  });

  test('is reached by what fits, and by nothing that is too large', async () => {
    const reached: string[] = [];
    const answer = serveAll('visit', visitContract, reached);
    await answer(request);
    await answer({ ...request, input: { more: 'x'.repeat(maxRequestLength) } });
    expect(reached).toEqual([method]);
  });

  test('is not reached by arguments that do not fit', () => onlyFitting(schema, request));
});

/** The visit's own door, with somebody signed in or not. */
async function openGate({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const reached: string[] = [];
  const answer = serveAll('visit', visitContract, reached);
  let isEntering = isSignedIn;
  const session = {};
  const gate = personGate(
    async (request) => (isEntering ? done({ state: 'signed-in' }) : answer(request)),
    () => session,
  );
  if (isSignedIn) await gate.serve({ to: 'visit', method: 'account.signIn', input: {} });
  isEntering = false;
  return { gate, reached };
}

/** Two hundred generated arguments: the handler is reached by those that the schema takes, and no other. */
async function onlyFitting(
  schema: (typeof machineCalls)[number]['schema'],
  request: { readonly to: DoorName; readonly method: string; readonly input: unknown },
): Promise<void> {
  const any = fc.oneof(fc.anything(), fc.jsonValue(), nearly(request.input));
  await fc.assert(
    fc.asyncProperty(any, async (input) => {
      const reached: string[] = [];
      const contract = request.to === 'machine' ? machineDoor : visitContract;
      const outcome = await serveAll(request.to, contract, reached)({ ...request, input });
      if (schema.safeParse(input).success) return;
      expect(reached).toEqual([]);
      expect(outcome).toEqual(refused);
    }),
    { numRuns: 200, seed: 20_261_128 },
  );
}

/** What fits, with one field more, one less, or one of another kind. */
function nearly(input: unknown): fc.Arbitrary<unknown> {
  const fields = Object.entries(input ?? {});
  const other = fc.anything().map((value) => ({ ...Object.fromEntries(fields), surplus: value }));
  const wrong = fields.map(([name]) =>
    fc.anything().map((value) => ({ ...Object.fromEntries(fields), [name]: value })),
  );
  const less = fields.map(([name]) =>
    fc.constant(Object.fromEntries(fields.filter(([one]) => one !== name))),
  );
  return fc.oneof(other, ...wrong, ...less);
}

test('a heartbeat of a stranger is not heard', () => {
  const { hear, reached } = openDoor();
  for (const caller of Object.values(strangers)) hear.beat(caller);
  expect(reached).toEqual([]);
  hear.beat(atHome);
  expect(reached).toEqual(['beat']);
});
