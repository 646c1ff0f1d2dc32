import { wrongCodeAt } from '#build/conformance/codes.ts';
import { breachOf } from '#build/conformance/heard.ts';
import { freshCode, type Actor } from '#build/conformance/people.ts';
import { doneOf } from '#build/conformance/portal.ts';
import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';
import { NotMade } from '#build/conformance/verdicts.ts';
import { networkAnswer } from './network.ts';

const chapter = 'release';

/** Codes and releases of an off-campus sign-in, and releases from a session. */
export const releaseChecks: readonly Check[] = [
  {
    id: 'outside-code',
    chapter,
    rule:
      'Off campus, who has a device is asked for a code: until it is given the account is ' +
      'closed, and a wrong one is refused with `code-refused`.',
    run: (tools) => outside(tools, asksCode),
  },
  {
    id: 'outside-code-once',
    chapter,
    rule: 'A code opens one sign-in: in the next one it is refused with `code-replayed`.',
    run: (tools) => outside(tools, takesCodeOnce),
  },
  {
    id: 'outside-release',
    chapter,
    rule:
      'Off campus the release code opens the sign-in instead of a code, and costs one release; ' +
      'a wrong one opens nothing and costs none.',
    run: (tools) => outside(tools, opensByRelease),
  },
  {
    id: 'release-wrong',
    chapter,
    rule:
      'A wrong release code is refused with `release-refused`, and `left` says how many ' +
      'releases are left; it costs none.',
    run: wrongRelease,
  },
  {
    id: 'release-counted',
    chapter,
    rule:
      'A temporary release costs one: the reply and the account tell how many are left, and ' +
      'until when it lasts.',
    run: countsDown,
  },
  {
    id: 'release-not-registered',
    chapter,
    rule: 'Who has no device is refused with `mfa-not-registered`.',
    async run(tools) {
      const { portal, people } = tools;
      await expectReleases(tools);
      const token = await people.signIn(people.get('student'));
      const { mfa } = await portal.accept('account', { token });
      if (mfa.registeredAt !== undefined) throw new NotMade('student has a device');
      await portal.refuse(
        'release',
        { token, body: { releaseCode: '271828' } },
        'mfa-not-registered',
      );
    },
  },
  {
    id: 'release-absent',
    chapter,
    rule:
      'A portal without temporary release says so in `capabilities`, and `releasesLeft` is 0 ' +
      'everywhere.',
    async run({ portal, people }) {
      const { capabilities } = await portal.accept('status');
      if (capabilities.temporaryRelease) throw new NotMade('this portal has temporary release');
      const token = await people.signIn(people.get('withDevice'));
      const heard = await portal.ask('account', { token });
      const { mfa } = await portal.accept('account', { token });
      if (mfa.releasesLeft !== 0) throw breachOf(heard, 'releasesLeft of 0');
    },
  },
];

async function expectReleases({ portal }: Tools): Promise<void> {
  const { capabilities } = await portal.accept('status');
  if (capabilities.temporaryRelease) return;
  throw new NotMade('this portal has no temporary release (capabilities.temporaryRelease)');
}

interface Held {
  readonly person: Actor;
  readonly key: string;
}

/** Runs a check off campus: the caller is there already, or can be moved there. */
async function outside(
  tools: Tools,
  run: (tools: Tools, held: Held) => Promise<void>,
): Promise<void> {
  const { portal, people, goOutside, goBack } = tools;
  const person = people.get('withDevice');
  if (!person.device) throw new NotMade('withDevice names no device');
  await goOutside?.();
  try {
    const { verdict } = await networkAnswer(portal);
    if (verdict === 'on')
      throw new NotMade('the portal sees this run on campus: repeat it from outside');
    await run(tools, { person, key: person.device.key });
  } finally {
    await goBack?.();
  }
}

/** A sign-in that still lacks its code. */
async function begin({ portal, people }: Tools, { person }: Held): Promise<string> {
  const { token, progress } = await people.begin(person);
  if (progress.state === 'code-needed') return token;
  throw breachOf(await portal.ask('session', { token }), 'the state code-needed off campus');
}

async function asksCode(tools: Tools, held: Held): Promise<void> {
  const { portal } = tools;
  const token = await begin(tools, held);
  await portal.refuse('account', { token }, 'session-incomplete');
  const wrong = { code: wrongCodeAt(held.key, portal.now()) };
  await portal.refuse('giveCode', { token, body: wrong }, 'code-refused');
  await portal.refuse('account', { token }, 'session-incomplete');
  const body = { code: freshCode(portal, held.person, held.key) };
  await portal.accept('giveCode', { token, body });
  await portal.accept('account', { token });
}

async function takesCodeOnce(tools: Tools, held: Held): Promise<void> {
  const { portal, wait } = tools;
  await wait(60);
  const [one, other] = [await begin(tools, held), await begin(tools, held)];
  const body = { code: freshCode(portal, held.person, held.key) };
  await portal.accept('giveCode', { token: one, body });
  await portal.refuse('giveCode', { token: other, body }, 'code-replayed');
}

async function opensByRelease(tools: Tools, held: Held): Promise<void> {
  const { portal } = tools;
  await expectReleases(tools);
  const releaseCode = held.person.device?.releaseCode;
  if (releaseCode === undefined) throw new NotMade('withDevice names no release code');
  const token = await begin(tools, held);
  const heard = await portal.ask('session', { token });
  const { progress } = await portal.accept('session', { token });
  const before = progress.state === 'code-needed' ? progress.releasesLeft : 0;
  if (before === 0) throw new NotMade('withDevice has no release left');
  const wrong = { releaseCode: otherThan(releaseCode) };
  const { left } = await portal.refuse(
    'giveReleaseCode',
    { token, body: wrong },
    'release-refused',
  );
  if (left !== before) throw breachOf(heard, `left of ${before} after a wrong release code`);
  await portal.accept('giveReleaseCode', { token, body: { releaseCode } });
  tools.left(`${held.person.personalId} (withDevice) has one release less.`);
  const account = await portal.ask('account', { token });
  const { mfa } = await portal.accept('account', { token });
  if (mfa.releasesLeft !== before - 1) throw breachOf(account, `releasesLeft of ${before - 1}`);
}

/** A release code of the same length that is surely wrong. */
function otherThan(releaseCode: string): string {
  return [...releaseCode].map((digit) => (Number(digit) + 1) % 10).join('');
}

/** A session of the person with a device, and how many releases are left. */
async function releasing(tools: Tools) {
  const { portal, people } = tools;
  await expectReleases(tools);
  const person = people.get('withDevice');
  const releaseCode = person.device?.releaseCode;
  if (releaseCode === undefined) throw new NotMade('withDevice names no release code');
  const token = await people.signIn(person);
  const { releasesLeft } = (await portal.accept('account', { token })).mfa;
  return { person, token, releaseCode, releasesLeft };
}

async function wrongRelease(tools: Tools): Promise<void> {
  const { portal } = tools;
  const { token, releaseCode, releasesLeft } = await releasing(tools);
  const body = { releaseCode: otherThan(releaseCode) };
  const heard = await portal.ask('release', { token, body });
  const { left } = await portal.refuse('release', { token, body }, 'release-refused');
  if (left !== releasesLeft)
    throw breachOf(heard, `left of ${releasesLeft}`, `left of ${left ?? 'none'}`);
  const { mfa } = await portal.accept('account', { token });
  if (mfa.releasesLeft !== releasesLeft) throw breachOf(heard, 'no release spent by a wrong code');
}

async function countsDown(tools: Tools): Promise<void> {
  const { portal } = tools;
  const { person, token, releaseCode, releasesLeft } = await releasing(tools);
  if (releasesLeft === 0) throw new NotMade('withDevice has no release left');
  const heard = await portal.ask('release', { token, body: { releaseCode } });
  const given = doneOf('release', heard);
  tools.left(`${person.personalId} (withDevice) has one release less.`);
  if (given.left !== releasesLeft - 1) throw breachOf(heard, `left of ${releasesLeft - 1}`);
  const { today } = await portal.accept('status');
  if (Date.parse(given.until) <= Date.parse(today)) throw breachOf(heard, 'an end in the future');
  const { mfa } = await portal.accept('account', { token });
  if (mfa.releasesLeft !== releasesLeft - 1) {
    throw breachOf(await portal.ask('account', { token }), `releasesLeft of ${releasesLeft - 1}`);
  }
}
