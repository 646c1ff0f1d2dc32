import { randomUUID } from 'node:crypto';
import { breachOf } from '#build/conformance/heard.ts';
import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';

const chapter = 'lock';

/** Wrong tries; these come last, for they leave somebody locked. */
export const lockChecks: readonly Check[] = [
  {
    id: 'lock-comes',
    chapter,
    rule:
      'After a number of wrong passwords the ID is locked, and the right password is refused ' +
      'with `account-locked` too. `until`, where it is told, is in the future.',
    run: locks,
  },
  {
    id: 'lock-unknown-id',
    chapter,
    rule: 'An ID that nobody has is locked like any other.',
    async run({ portal, mostTries }) {
      const personalId = `nobody-${randomUUID().slice(0, 8)}`;
      await tryUntilLocked(portal, personalId, mostTries);
    },
  },
];

async function locks({ portal, people, mostTries, left }: Tools): Promise<void> {
  const person = people.get('lockable');
  const { personalId, signsInWith: password } = person;
  const token = await people.signIn(person);
  await tryUntilLocked(portal, personalId, mostTries);
  left(`${personalId} (lockable) is locked; it unlocks by itself.`);
  const heard = await portal.ask('signIn', { body: { personalId, password } });
  const { until } = await portal.refuse(
    'signIn',
    { body: { personalId, password } },
    'account-locked',
  );
  const { today } = await portal.accept('status');
  if (until !== undefined && Date.parse(until) <= Date.parse(today)) {
    throw breachOf(heard, 'an end of the lock in the future');
  }
  // Whoever is in already stays in (domain.md 1).
  await portal.accept('account', { token });
}

async function tryUntilLocked(
  portal: Tools['portal'],
  personalId: string,
  mostTries: number,
): Promise<void> {
  for (let count = 1; count <= mostTries; count += 1) {
    const body = { personalId, password: randomUUID() };
    const heard = await portal.ask('signIn', { body });
    if (heard.code === 'account-locked') return;
    if (heard.code !== 'credentials-refused' || count === mostTries) {
      throw breachOf(heard, `account-locked after ${mostTries} wrong passwords at most`);
    }
  }
}
