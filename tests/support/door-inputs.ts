import fc from 'fast-check';
import { machineContract, visitContract } from '#shared/contract/kiosk.ts';
import { practiceContract } from '#shared/contract/practice.ts';
import { fittingRequests } from './fitting-requests.ts';
import { enterTab, type OpenTab } from './open-tab.ts';

/** How many inputs were answered by an outcome, and how many shut the door. */
export interface Tally {
  answered: number;
  shut: number;
}

const contract = { ...machineContract, ...visitContract, ...practiceContract };
const methods = Object.entries(contract).flatMap(([group, calls]) =>
  Object.keys(calls).map((name) => `${group}.${name}`),
);
/** They would end the world under the test, make each answer in it wait, or break it on purpose. */
const endings = ['machine.endVisit', 'practice.setPortal', 'practice.setKiosk'];

const trap = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty');
const odd = fc.oneof(
  fc.constantFrom(...methods),
  trap,
  fc.tuple(fc.constantFrom(...Object.keys(contract)), trap).map((parts) => parts.join('.')),
  fc.string({ maxLength: 120 }),
);
const request = fc.record(
  {
    to: fc.oneof(fc.constantFrom('machine', 'visit'), trap, fc.jsonValue()),
    method: fc.oneof(odd, fc.jsonValue()),
    input: fc.oneof(fc.constant({}), fc.jsonValue(), fc.dictionary(odd, fc.jsonValue())),
  },
  { requiredKeys: [] },
);
const fitting = fc.oneof(
  fittingRequests('machine', { ...machineContract, ...practiceContract }, endings),
  fittingRequests('visit', visitContract),
);
const call = fc.record({ id: fc.nat(), request: fc.oneof(fitting, request, fc.jsonValue()) });
const text = call.map((message) => JSON.stringify(message));

/** Calls that nearly fit, calls cut or bent somewhere, and frames that are none; some binary. */
const doorInput: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { weight: 12, arbitrary: text },
  { weight: 1, arbitrary: fc.tuple(text, fc.nat()).map(([whole, at]) => cut(whole, at)) },
  { weight: 1, arbitrary: text.map((whole) => whole.replace('"id"', '"__proto__":{},"id"')) },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
);

function cut(whole: string, at: number): string {
  return whole.slice(0, at % (whole.length + 1));
}

/** Says every input at the door of `url`; a door that was shut is entered anew. */
export async function tryInputs(url: string, count: number, seed: number): Promise<Tally> {
  const tally: Tally = { answered: 0, shut: 0 };
  let tab = await enterTab(url);
  for (const input of fc.sample(doorInput, { numRuns: count, seed })) {
    tally[await reactionTo(tab, input)] += 1;
    if (tab.socket.readyState !== tab.socket.OPEN) tab = await enterTab(url, tab.world);
  }
  await tab.leave();
  return tally;
}

/** Either reply or end; a door that does neither fails the test by its time limit. */
async function reactionTo(tab: OpenTab, input: string | Uint8Array): Promise<keyof Tally> {
  const heard = nextReply(tab).then(() => 'answered' as const);
  tab.socket.send(input, { binary: typeof input !== 'string' });
  return Promise.race([heard, tab.shut.then(() => 'shut' as const)]);
}

/** Pushes may come at any time, also together with the reply, and are none. */
function nextReply({ socket }: OpenTab): Promise<void> {
  return new Promise((resolve) => {
    const listen = (heard: Buffer) => {
      if (!heard.toString().startsWith('{"id":')) return;
      socket.off('message', listen);
      resolve();
    };
    socket.on('message', listen);
  });
}
