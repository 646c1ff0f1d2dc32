import { changer, changeWell, type Changer } from '#build/conformance/changes.ts';
import { breachOf, type Heard } from '#build/conformance/heard.ts';
import {
  described,
  goodPassword,
  longest,
  shortest,
  spoiled,
  worst,
} from '#build/conformance/passwords.ts';
import { doneOf, refusalOf } from '#build/conformance/portal.ts';
import type { Check } from '#build/conformance/rule.ts';
import type { Tools } from '#build/conformance/tools.ts';
import { NotMade } from '#build/conformance/verdicts.ts';
import {
  brokenRules,
  passwordRules,
  rulesOf,
  type PasswordPolicy,
  type PasswordRule,
} from '#shared/password-policy.ts';

const chapter = 'passwords';

const sentences: Readonly<Record<PasswordRule, string>> = {
  length:
    'A password with a character fewer or more than the policy says is refused, never cut; a ' +
    'character is a code point.',
  bytes: 'A password with more bytes in UTF-8 than the policy says is refused.',
  lower:
    'Where the policy asks for all four classes, a password without a small letter is refused.',
  upper: 'Where the policy asks for all four classes, a password without a capital is refused.',
  digit: 'Where the policy asks for all four classes, a password without a digit is refused.',
  symbol: 'Where the policy asks for all four classes, a password without a symbol is refused.',
  classes: 'Where the policy asks for three of four classes, a password of two is refused.',
  ascii:
    'Where the policy allows ASCII only, every other character is refused: full-width ones, ' +
    'accents, the yen sign.',
  forbidden: 'Every character that the policy forbids is refused.',
};

/** Changing the password, and each rule of the policy at its boundary. */
export const passwordChecks: readonly Check[] = [
  ...passwordRules.map((rule): Check => {
    return {
      id: `password-${rule}`,
      chapter,
      rule: sentences[rule],
      run: (tools) => refuses(tools, rule),
    };
  }),
  {
    id: 'password-all-rules',
    chapter,
    rule: '`password-refused` lists every rule that the password breaks, not the first alone.',
    async run(tools) {
      const one = await changer(tools);
      await expectRules(one, worst(one.policy));
    },
  },
  {
    id: 'password-shortest',
    chapter,
    rule: 'The shortest password of the policy is taken.',
    run: (tools) => takes(tools, shortest),
  },
  {
    id: 'password-longest',
    chapter,
    rule: 'The longest password of the policy is taken, whole: its beginning alone is not it.',
    run: (tools) => takes(tools, longest),
  },
  {
    id: 'password-unchanged',
    chapter,
    rule: 'The present password as the new one is refused with the rule `unchanged` (or `history`).',
    async run(tools) {
      const one = await changer(tools);
      const heard = await one.change(one.person.password);
      const { rules = [] } = refusalOf(heard, ['password-refused']);
      const isNamed = rules.includes('unchanged') || rules.includes('history');
      if (!isNamed) throw breachOf(heard, 'unchanged among the rules');
    },
  },
  {
    id: 'password-current',
    chapter,
    rule:
      'Where the policy needs the present password, a change without it, or with a wrong one, ' +
      'is refused with `proof-required`.',
    async run(tools) {
      const one = await changer(tools);
      if (!one.policy.needsCurrent) throw new NotMade('this policy does not need it');
      const wrong = goodPassword(one.policy);
      const bare = await one.change(goodPassword(one.policy), { currentPassword: undefined });
      refusalOf(bare, ['proof-required']);
      refusalOf(await one.change(goodPassword(one.policy), { currentPassword: wrong }), [
        'proof-required',
      ]);
    },
  },
  {
    id: 'password-min-age',
    chapter,
    rule:
      'Where the policy has a minimum age, a password that is younger is refused with the rule ' +
      '`min-age`, and the account tells from when it can be changed.',
    run: minimumAge,
  },
  {
    id: 'password-history',
    chapter,
    rule: 'Where the policy has a history, an earlier password is refused with the rule `history`.',
    run: history,
  },
  {
    id: 'password-other-sessions',
    chapter,
    rule:
      'A change ends the person’s other sessions where it is asked to and the portal can, and ' +
      'says how many; otherwise they live on.',
    run: otherSessions,
  },
];

async function refuses(tools: Tools, rule: PasswordRule): Promise<void> {
  const one = await changer(tools);
  if (!rulesOf(one.policy).includes(rule)) throw new NotMade(`this policy has no rule ${rule}`);
  for (const password of spoiled(rule, one.policy)) await expectRules(one, password);
}

/** The portal has to name the very rules that the table of rules names. */
async function expectRules({ change, policy }: Changer, password: string): Promise<void> {
  const expected = brokenRules(password, policy);
  const heard = await change(password);
  const what = `${described(password)} to be refused, breaking ${expected.join(', ')}`;
  if (heard.code !== 'password-refused') throw breachOf(heard, what);
  const { rules = [] } = refusalOf(heard, ['password-refused']);
  const told = rules.filter((rule) => !['history', 'min-age', 'unchanged'].includes(rule));
  const isSame = told.length === expected.length && expected.every((rule) => told.includes(rule));
  if (!isSame) throw breachOf(heard, what, `a refusal naming ${rules.join(', ') || 'no rule'}`);
}

async function takes(tools: Tools, make: (policy: PasswordPolicy) => string): Promise<void> {
  const one = await changer(tools);
  const { person, token, policy } = one;
  const password = make(policy);
  const heard = await one.change(password);
  if (heard.code !== undefined) throw breachOf(heard, `${described(password)} to be taken`);
  doneOf('changePassword', heard);
  const beginning = password.slice(0, -1);
  await tools.portal.refuse(
    'prove',
    { token, body: { password: beginning } },
    'credentials-refused',
  );
  await tools.portal.accept('prove', { token, body: { password: person.password } });
}

async function minimumAge(tools: Tools): Promise<void> {
  const { portal, people } = tools;
  const one = await changer(tools);
  if (one.policy.minAgeHours === undefined) throw new NotMade('this policy has no minimum age');
  await changeWell(one);
  await portal.accept('prove', { token: one.token, body: { password: one.person.password } });
  await expectNamed(await one.change(goodPassword(one.policy)), 'min-age');
  const { password } = await portal.accept('account', { token: await people.signIn(one.person) });
  if (password.changeableFrom === undefined) {
    throw breachOf(await portal.ask('account', { token: one.token }), 'password.changeableFrom');
  }
}

async function history(tools: Tools): Promise<void> {
  const one = await changer(tools);
  const { token, person, policy } = one;
  if (policy.history === undefined) throw new NotMade('this policy has no history');
  if (policy.minAgeHours !== undefined) {
    throw new NotMade('with a minimum age two changes take longer than a run');
  }
  const earlier = person.password;
  await changeWell(one);
  await tools.portal.accept('prove', { token, body: { password: person.password } });
  await expectNamed(await one.change(earlier), 'history');
}

async function expectNamed(heard: Heard, rule: 'history' | 'min-age'): Promise<void> {
  const { rules = [] } = refusalOf(heard, ['password-refused']);
  if (!rules.includes(rule)) throw breachOf(heard, `${rule} among the rules`);
}

async function otherSessions(tools: Tools): Promise<void> {
  const { portal, people } = tools;
  const one = await changer(tools);
  const other = await people.signIn(one.person);
  const { capabilities } = await portal.accept('status');
  const heard = await one.change(goodPassword(one.policy), { endOtherSessions: true });
  const { otherSessionsEnded } = doneOf('changePassword', heard);
  await portal.accept('session', { token: one.token });
  if (!capabilities.endOtherSessions) {
    if (otherSessionsEnded !== undefined) throw breachOf(heard, 'no number of ended sessions');
    return;
  }
  if ((otherSessionsEnded ?? 0) < 1) throw breachOf(heard, 'otherSessionsEnded of 1 or more');
  await portal.refuse('session', { token: other }, 'session-required');
}
