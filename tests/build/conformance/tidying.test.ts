import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { TestPerson } from '#build/conformance/accounts.ts';
import { changer, changeWell } from '#build/conformance/changes.ts';
import { createPasswordFile, passwordFileName } from '#build/conformance/kept.ts';
import { runConformance, type ConformanceOptions } from '#build/conformance/open-run.ts';
import { createPortal } from '#build/conformance/portal.ts';
import { openPractice, type PracticeOptions } from '#build/conformance/practice.ts';
import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';
import { createWire } from '#build/conformance/wire.ts';
import { is, members, tokenOf } from '#tests/support/conformance/fault.ts';
import { startProxy, type Between, type Proxy } from '#tests/support/conformance/proxy.ts';
import { createTestKiosk } from '#build/conformance/kiosk.ts';
import { registerRun } from '#build/conformance/registering.ts';
import type { PracticeWorld } from '#electron/practice/world.ts';
import { proving } from '#tests/support/conformance/fault.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'genkan-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const check = (run: (tools: Tools) => Promise<void>): Check => {
  return { id: 'one', chapter: 'sessions', rule: 'One.', run };
};
const changes = check(async (tools) => changeWell(await changer(tools)));

interface Setting extends Pick<ConformanceOptions, 'stop' | 'passwordFile'> {
  readonly checks: readonly Check[];
  readonly between?: Between;
}

/** A run of a few checks against the practice portal, and what became of passwords and sessions. */
async function tidied({ between = (asked, send) => send(asked), ...more }: Setting) {
  const file = path.join(folder, 'kept.json');
  const open = new Set<string>();
  const counting: Between = async (asked, send) => {
    const told = await between(asked, send);
    if (is('signIn', asked) && told.status === 201) open.add(String(members(told.body)['token']));
    if (is('signOut', asked) && told.status === 204) open.delete(tokenOf(asked));
    return told;
  };
  const proxies: Proxy[] = [];
  const front: PracticeOptions['front'] = async (url, _, kiosk) => {
    proxies.push(await startProxy(url, counting, proving(kiosk)));
    return proxies[0]?.url ?? '';
  };
  const { options, world, close } = await openPractice({ front });
  const report = await runConformance({
    ...options,
    passwordFile: createPasswordFile(file),
    ...more,
  });
  const counts = await oldPasswordCounts(world, options.accounts.people.student);
  for (const proxy of proxies) await proxy.close();
  await close();
  const results = report.results.filter(({ id }) => id === 'one');
  return { ...report, results, file, counts, open: open.size };
}

/** Asked of the portal itself: the sign-in takes an old password some minutes longer. */
async function oldPasswordCounts(world: PracticeWorld, person?: TestPerson): Promise<boolean> {
  const url = `http://${world.host}`;
  const openKiosk = (now: () => number) => createTestKiosk({ url: () => url, now });
  const portal = createPortal(createWire(new URL(url)), openKiosk, () => undefined);
  await registerRun(portal, world.control.kiosks.newCode());
  const { personalId = '', password = '' } = person ?? {};
  const { token } = await portal.accept('signIn', { body: { personalId, password } });
  const { reply } = await portal.ask('prove', { token, body: { password } });
  return reply.status === 200;
}

/** Takes the portal’s place at the changes of whoever changes a password first; they get counted. */
function atChangesOfFirst(
  act: (count: number, ...between: Parameters<Between>) => ReturnType<Between>,
): Between {
  const owners = new Map<string, unknown>();
  let first: unknown;
  let count = 0;
  return async (asked, send) => {
    const owner = owners.get(tokenOf(asked));
    if (is('changePassword', asked) && owner === (first ??= owner)) {
      count += 1;
      return act(count, asked, send);
    }
    const told = await send(asked);
    const { token } = members(told.body);
    if (is('signIn', asked)) owners.set(String(token), members(asked.body)['personalId']);
    return told;
  };
}

test('whatever goes wrong in a check ends that check alone, and is tidied', async () => {
  const dies = check(async (tools) => {
    await changes.run(tools);
    throw new TypeError('x is not a function');
  });
  const { results, counts, open, file } = await tidied({ checks: [dies, changes] });
  expect(results).toMatchObject([
    { verdict: 'not-made', why: 'the check came to a stop: x is not a function' },
    { verdict: 'held' },
  ]);
  expect([counts, open, existsSync(file)]).toEqual([true, 0, false]);
});

test('a run that is stopped puts passwords back, ends sessions and reports', async () => {
  const stop = new AbortController();
  const stops = check(async (tools) => {
    await changes.run(tools);
    stop.abort();
    await tools.portal.accept('status');
  });
  const { results, counts, open } = await tidied({ checks: [stops, changes], stop: stop.signal });
  expect(results.map((one) => one.verdict === 'not-made' && one.why)).toEqual([
    'the run was stopped',
    'the run was stopped',
  ]);
  expect([counts, open]).toEqual([true, 0]);
});

test('a change whose reply was lost is found out and put back', async () => {
  const between = atChangesOfFirst(async (count, asked, send) => {
    const told = await send(asked);
    return count === 1 ? { ...told, status: 502, body: '' } : told;
  });
  const { results, counts, file, left } = await tidied({ checks: [changes], between });
  expect(results).toMatchObject([{ verdict: 'broken' }]);
  expect([counts, existsSync(file), left]).toEqual([true, false, []]);
});

test('who can’t be put back is named; the others are, and no session stays open', async () => {
  const two = check(async (tools) => {
    await changes.run(tools);
    await changes.run(tools);
  });
  const between = atChangesOfFirst(async (count, asked, send) =>
    count === 1 ? send(asked) : { status: 500, headers: {}, body: '' },
  );
  const { left, file, counts, open } = await tidied({ checks: [two], between });
  expect(left).toEqual([
    expect.stringMatching(
      /^\S+ \(student\) may have another password now: .* not taken back \(status 500\)\.$/,
    ),
    `The passwords that these people have now are in ${file} (mode 0600).`,
  ]);
  expect([counts, open]).toEqual([false, 0]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const kept = z.array(z.object({ kind: z.string(), passwords: z.array(z.string()) }));
  const [one, ...others] = kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  expect([one?.kind, one?.passwords.length, others]).toEqual(['student', 2, []]);
});

test('whose session the portal does not end is named, once', async () => {
  const between: Between = async (asked, send) =>
    is('signOut', asked) ? { status: 500, headers: {}, body: '' } : send(asked);
  const { left } = await tidied({ checks: [changes, changes], between });
  expect(left).toEqual([
    expect.stringMatching(
      /^A session of \S+ \(student\) may still be open: .* answered with 500\.$/,
    ),
  ]);
});

test('nothing is changed where the passwords could not be kept', async () => {
  const passwordFile = createPasswordFile(path.join(folder, 'nowhere', 'kept.json'));
  const asked: string[] = [];
  const between: Between = (one, send) => {
    asked.push(one.path);
    return send(one);
  };
  const { results } = await tidied({ checks: [changes], between, passwordFile });
  expect(results).toMatchObject([{ verdict: 'not-made' }]);
  expect(asked).not.toContain('/v1/password');
});

test('every run has a file of its own, beside the accounts', () => {
  const at = new Date('2026-11-27T21:45:00.000Z');
  expect(passwordFileName('x/accounts.json', at)).toBe(
    'x/accounts.passwords-20261127T214500Z.json',
  );
});
