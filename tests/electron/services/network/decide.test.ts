import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type DecisionFacts, type Heard } from '#electron/services/network/decide.ts';
import {
  networkOutcomes as outcomes,
  networkReasons as reasons,
  type AskOutcome,
  type Family,
} from '#shared/network-outcomes.ts';

const heard = (endpoint: number, family: Family, outcome: AskOutcome): Heard => {
  return { endpoint, family, outcome };
};
const facts = (given: readonly Heard[], changes: Partial<DecisionFacts> = {}): DecisionFacts => {
  return { endpoints: 1, agree: 1, tunnel: false, heard: given, ...changes };
};
/** One endpoint, asked over IPv4 and over IPv6. */
const pair = (four: AskOutcome, six: AskOutcome) => [heard(0, 4, four), heard(0, 6, six)];
const isNoWay = (outcome: AskOutcome) => outcome === 'no-address' || outcome === 'no-route';
const said: ReadonlySet<AskOutcome> = new Set(['on', 'off']);

/** The verdict of two answers to one endpoint, told in words of its own. */
function expected(four: AskOutcome, six: AskOutcome): 'on' | 'off' | 'unknown' {
  const asked = [four, six].filter((outcome) => !isNoWay(outcome));
  const signed = asked.filter((outcome) => said.has(outcome));
  if (signed.length === 0 || new Set(signed).size === 2) return 'unknown';
  if (signed.includes('off')) return 'off';
  return signed.length === asked.length ? 'on' : 'unknown';
}

describe('the whole table of one endpoint in two families', () => {
  const table = outcomes.flatMap((four) => outcomes.map((six) => [four, six] as const));

  test(`has ${outcomes.length * outcomes.length} rows, each with the verdict of the rule`, () => {
    const wrong = table.filter(
      ([four, six]) => decide(facts(pair(four, six))).verdict !== expected(four, six),
    );
    expect(wrong).toEqual([]);
    const counts = Map.groupBy(table, ([four, six]) => decide(facts(pair(four, six))).verdict);
    expect([...counts].map(([verdict, rows]) => [verdict, rows.length]).sort()).toEqual([
      ['off', 25],
      ['on', 5],
      ['unknown', 166],
    ]);
  });

  test('is unknown in every row while a tunnel holds the route, or no endpoint is set', () => {
    for (const [four, six] of table) {
      const given = pair(four, six);
      expect(decide(facts(given, { tunnel: true })).verdict).toBe('unknown');
      expect(decide(facts(given, { endpoints: 0 })).verdict).toBe('unknown');
    }
  });

  test('gives a reason of the list in every row', () => {
    for (const [four, six] of table) {
      const given = decide(facts(pair(four, six))).reasons;
      expect(given.length).toBeGreaterThan(0);
      expect(reasons).toEqual(expect.arrayContaining([...given]));
    }
  });
});

describe('several endpoints', () => {
  const two = { endpoints: 2, agree: 2 };
  test.each([
    ['on where as many as needed say so', ['on', 'on'], two, 'on', ['on']],
    ['unknown where too few do', ['on', 'silent'], two, 'unknown', ['too-few', 'silent']],
    ['on where fewer are needed', ['on', 'cut'], { endpoints: 2, agree: 1 }, 'on', ['on']],
    ['on where all there are say so', ['on'], { endpoints: 1, agree: 2 }, 'on', ['on']],
    ['off where one says so', ['silent', 'off'], two, 'off', ['off']],
    ['unknown where they differ', ['on', 'off'], two, 'unknown', ['answers-differ']],
    ['unknown where all are silent', ['silent', 'cut'], two, 'unknown', ['silent', 'cut']],
    ['unknown without a way', ['no-route', 'no-address'], two, 'unknown', ['no-way']],
  ] as const)('are %s', (_, given, changes, verdict, why) => {
    const all = given.map((outcome, endpoint) => heard(endpoint, 4, outcome));
    expect(decide(facts(all, changes))).toEqual({ verdict, reasons: why });
  });

  test('are unknown where a whole family has a way and no answer', () => {
    const all = [...pair('on', 'silent'), heard(1, 4, 'on'), heard(1, 6, 'no-address')];
    const { verdict, reasons: why } = decide(facts(all, two));
    expect([verdict, ...why]).toEqual(['unknown', 'family-silent', 'silent']);
  });
});

describe('whatever is heard', () => {
  const one = fc.record({
    endpoint: fc.nat(3),
    family: fc.constantFrom<Family>(4, 6),
    outcome: fc.constantFrom(...outcomes),
  });
  const any = fc.record({
    endpoints: fc.nat(4),
    agree: fc.integer({ min: 1, max: 4 }),
    tunnel: fc.boolean(),
    heard: fc.array(one, { maxLength: 10 }),
  });
  const runs = { numRuns: 20_000 };

  test('less of it never turns off into on', () => {
    fc.assert(
      fc.property(any, fc.infiniteStream(fc.boolean()), (given, keep) => {
        const less = given.heard.filter(() => keep.next().value);
        const [whole, part] = [decide(given), decide({ ...given, heard: less })];
        expect([whole.verdict, part.verdict]).not.toEqual(['off', 'on']);
        // Nor does a tunnel that is not seen.
        const unseen = decide({ ...given, heard: less, tunnel: false });
        if (!given.tunnel) expect([whole.verdict, unseen.verdict]).not.toEqual(['off', 'on']);
      }),
      runs,
    );
  });

  test('on and off rest on signed answers alone: without them all is unknown', () => {
    fc.assert(
      fc.property(any, (given) => {
        const unsigned = given.heard.filter(({ outcome }) => !said.has(outcome));
        expect(decide({ ...given, heard: unsigned }).verdict).toBe('unknown');
      }),
      runs,
    );
  });

  test('an answer that is no signed one never helps', () => {
    fc.assert(
      fc.property(any, one, (given, more) => {
        fc.pre(!said.has(more.outcome));
        const after = decide({ ...given, heard: [...given.heard, more] }).verdict;
        expect([decide(given).verdict, 'unknown']).toContain(after);
      }),
      runs,
    );
  });

  test('the order does not matter', () => {
    fc.assert(
      fc.property(any, (given) => {
        const turned = decide({ ...given, heard: given.heard.toReversed() });
        expect(turned.verdict).toBe(decide(given).verdict);
      }),
      runs,
    );
  });
});
