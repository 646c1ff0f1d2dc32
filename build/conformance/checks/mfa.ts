import { changer, changeWell } from '#build/conformance/changes.ts';
import { codeAt, wrongCodeAt } from '#build/conformance/codes.ts';
import { breachOf } from '#build/conformance/heard.ts';
import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';
import { NotMade } from '#build/conformance/verdicts.ts';

const chapter = 'mfa';

/** Registering a device: a fresh key, a check that registers nothing, and the end. */
export const mfaChecks: readonly Check[] = [
  {
    id: 'enrolment-key-fresh',
    chapter,
    rule:
      'Every enrolment has a key of its own, which ends in the future; its otpauth URI and the ' +
      'words beside it make the same entry.',
    async run(tools) {
      const { portal } = tools;
      const token = await enrolling(tools);
      const one = await portal.accept('beginEnrolment', { token });
      const heard = await portal.ask('beginEnrolment', { token });
      const other = await portal.accept('beginEnrolment', { token });
      if (one.key === other.key) throw breachOf(heard, 'another key than before');
      if (Date.parse(one.expiresAt) <= portal.now()) throw breachOf(heard, 'an end in the future');
    },
  },
  {
    id: 'enrolment-wrong-code',
    chapter,
    rule: 'A wrong code is refused with `code-refused`, and the key lives on.',
    async run(tools) {
      const { portal } = tools;
      const token = await enrolling(tools);
      const { enrolmentId: parameter, key } = await portal.accept('beginEnrolment', { token });
      const wrong = { code: wrongCodeAt(key, portal.now()) };
      await portal.refuse('checkEnrolment', { token, parameter, body: wrong }, 'code-refused');
      const body = { code: codeAt(key, portal.now()) };
      await portal.accept('checkEnrolment', { token, parameter, body });
    },
  },
  {
    id: 'enrolment-drift',
    chapter,
    rule:
      'The code of the step before or after is taken; one of three steps away is not (RFC 6238 ' +
      '5.2).',
    run: drifts,
  },
  {
    id: 'enrolment-unknown',
    chapter,
    rule: 'An enrolment that this session did not begin is `enrolment-unknown`.',
    async run(tools) {
      const { portal } = tools;
      const [one, token] = [await enrolling(tools), await enrolling(tools)];
      const { enrolmentId, key } = await portal.accept('beginEnrolment', { token: one });
      const body = { code: codeAt(key, portal.now()) };
      for (const parameter of [enrolmentId, 'an-enrolment-of-nobody']) {
        await portal.refuse('checkEnrolment', { token, parameter, body }, 'enrolment-unknown');
      }
    },
  },
  {
    id: 'enrolment-unchecked',
    chapter,
    rule: 'Without a checked code nothing is registered: `enrolment-not-checked`.',
    async run(tools) {
      const { portal } = tools;
      const token = await enrolling(tools);
      const { enrolmentId: parameter } = await portal.accept('beginEnrolment', { token });
      const body = endBody(tools);
      await portal.refuse('completeEnrolment', { token, parameter, body }, 'enrolment-not-checked');
      await expectDevice(tools, token, false);
    },
  },
  {
    id: 'enrolment-check-only',
    chapter,
    rule: 'Checking a code registers nothing.',
    async run(tools) {
      const { portal } = tools;
      const token = await enrolling(tools);
      const { enrolmentId: parameter, key } = await portal.accept('beginEnrolment', { token });
      const body = { code: codeAt(key, portal.now()) };
      await portal.accept('checkEnrolment', { token, parameter, body });
      await expectDevice(tools, token, false);
    },
  },
  {
    id: 'enrolment-proof',
    chapter,
    rule:
      'A key is handed out on fresh proof only: after a change it is refused with ' +
      '`proof-required`.',
    async run(tools) {
      await expectEnrolment(tools);
      const one = await changer(tools);
      await changeWell(one);
      await tools.portal.refuse('beginEnrolment', { token: one.token }, 'proof-required');
    },
  },
  {
    id: 'enrolment-release-code',
    chapter,
    rule:
      'Where there are release codes, one with too few or too many digits is refused with ' +
      '`release-code-format`, and nothing is registered.',
    run: refusesReleaseCode,
  },
  {
    id: 'enrolment-complete',
    chapter,
    rule:
      'A checked key and a release code register the device: the account shows it, and the key ' +
      'can’t be used once more.',
    run: completes,
  },
];

async function expectEnrolment({ portal }: Tools): Promise<void> {
  const { capabilities } = await portal.accept('status');
  if (capabilities.mfaEnrolment) return;
  throw new NotMade('this portal registers no devices (capabilities.mfaEnrolment)');
}

/** A session of the person who has no device yet. */
async function enrolling(tools: Tools): Promise<string> {
  await expectEnrolment(tools);
  const { portal, people } = tools;
  const token = await people.signIn(people.get('withoutDevice'));
  const { mfa } = await portal.accept('account', { token });
  if (!mfa.mayRegisterHere)
    throw new NotMade('withoutDevice may not register here (mayRegisterHere)');
  return token;
}

function endBody({ profile }: Tools) {
  const { release } = profile.mfa;
  return release ? { releaseCode: '27182818'.slice(0, release.digits[1]) } : {};
}

async function expectDevice({ portal }: Tools, token: string, has: boolean): Promise<void> {
  const { mfa } = await portal.accept('account', { token });
  if ((mfa.registeredAt !== undefined) === has) return;
  const expected = has ? 'a registered device' : 'no registered device';
  throw breachOf(await portal.ask('account', { token }), expected);
}

async function drifts(tools: Tools): Promise<void> {
  const { portal } = tools;
  const token = await enrolling(tools);
  const { enrolmentId: parameter, key } = await portal.accept('beginEnrolment', { token });
  const codes = [-1, 1, -3, 3].map((step) => codeAt(key, portal.now() + step * 30_000));
  for (const code of codes.slice(2)) {
    await portal.refuse('checkEnrolment', { token, parameter, body: { code } }, 'code-refused');
  }
  for (const code of codes.slice(0, 2)) {
    await portal.accept('checkEnrolment', { token, parameter, body: { code } });
  }
}

async function refusesReleaseCode(tools: Tools): Promise<void> {
  const { portal, profile } = tools;
  const { release } = profile.mfa;
  if (!release) throw new NotMade('this institution has no release codes');
  const token = await enrolling(tools);
  const { enrolmentId: parameter, key } = await portal.accept('beginEnrolment', { token });
  const body = { code: codeAt(key, portal.now()) };
  await portal.accept('checkEnrolment', { token, parameter, body });
  const [fewest, most] = release.digits;
  for (const length of [fewest - 1, most + 1]) {
    const end = { releaseCode: '1'.repeat(length) };
    await portal.refuse(
      'completeEnrolment',
      { token, parameter, body: end },
      'release-code-format',
    );
  }
  await expectDevice(tools, token, false);
}

async function completes(tools: Tools): Promise<void> {
  const { portal, people, profile, left } = tools;
  const token = await enrolling(tools);
  const { enrolmentId: parameter, key } = await portal.accept('beginEnrolment', { token });
  const body = { code: codeAt(key, portal.now()) };
  await portal.accept('checkEnrolment', { token, parameter, body });
  const heard = await portal.ask('completeEnrolment', { token, parameter, body: endBody(tools) });
  if (heard.code !== undefined) throw breachOf(heard, 'the device to be registered');
  left(`${people.get('withoutDevice').personalId} (withoutDevice) has a device now.`);
  await expectDevice(tools, token, true);
  const again = { token, parameter, body: endBody(tools) };
  await portal.refuse('completeEnrolment', again, 'enrolment-unknown', 'enrolment-expired');
  const { mfa } = await portal.accept('account', { token });
  const uses = profile.mfa.release?.uses ?? 0;
  if (mfa.releasesLeft !== uses) {
    throw breachOf(await portal.ask('account', { token }), `releasesLeft of ${uses}`);
  }
}
