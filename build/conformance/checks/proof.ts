import { randomUUID } from 'node:crypto';
import { changer, changeWell } from '#build/conformance/changes.ts';
import { goodPassword, worst } from '#build/conformance/passwords.ts';
import { refusalOf } from '#build/conformance/portal.ts';
import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';

const chapter = 'proof';
/** Proof lasts three minutes; a few seconds are for the way. */
const proofSeconds = 185;

/** A sign-in, or the password once more, counts for three minutes and for one change. */
export const proofChecks: readonly Check[] = [
  {
    id: 'proof-for-one-change',
    chapter,
    rule:
      'A sign-in is proof for one change of password, address or MFA; the next is refused with ' +
      '`proof-required`.',
    async run(tools) {
      const one = await changer(tools);
      await changeWell(one);
      refusalOf(await one.change(goodPassword(one.policy)), ['proof-required']);
    },
  },
  {
    id: 'proof-refused-change',
    chapter,
    rule: 'A refused change does not use the proof up.',
    async run(tools) {
      const one = await changer(tools);
      refusalOf(await one.change(worst(one.policy)), ['password-refused']);
      await changeWell(one);
    },
  },
  {
    id: 'proof-by-password',
    chapter,
    rule:
      'The password once more is proof again: the one that the portal holds now, at once after ' +
      'a change. A wrong one is `credentials-refused`.',
    run: provesAgain,
  },
  {
    id: 'proof-expires',
    chapter,
    rule: 'Three minutes later a sign-in is no proof any more.',
    async run(tools) {
      const one = await changer(tools);
      await tools.wait(proofSeconds);
      refusalOf(await one.change(goodPassword(one.policy)), ['proof-required']);
    },
  },
  {
    id: 'proof-not-for-reading',
    chapter,
    rule: 'The account is read without proof.',
    async run({ portal, people, wait }) {
      const token = await people.signIn(people.get('student'));
      await wait(proofSeconds);
      await portal.accept('account', { token });
    },
  },
];

async function provesAgain(tools: Tools): Promise<void> {
  const { portal } = tools;
  const one = await changer(tools);
  const { token, person } = one;
  await changeWell(one);
  await portal.refuse('prove', { token, body: { password: randomUUID() } }, 'credentials-refused');
  await portal.accept('prove', { token, body: { password: person.password } });
  // Proof is there: what is wrong now is the password alone.
  refusalOf(await one.change(worst(one.policy)), ['password-refused']);
}
