// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { fail } from '#shared/outcome.ts';
import { passwordPolicy } from '#shared/password-policy.ts';
import { mountPasswordStep } from './mount-step.ts';

enableAutoUnmount(afterEach);
const strict = passwordPolicy.parse({ forbidden: ' \t*,\\¥$' });
const lax = passwordPolicy.parse({
  minLength: 10,
  maxLength: 64,
  maxBytes: 72,
  classesNeeded: 3,
  asciiOnly: false,
  forbidden: '"',
  history: 5,
  minAgeHours: 24,
});
const good = 'Ishibashi#26';

describe('a new password', () => {
  it('shows every rule as open and counts those that are to go', () => {
    const screen = mountPasswordStep({ policy: strict });
    expect(new Set(screen.rows().map(({ look }) => look))).toEqual(new Set(['open']));
    expect(screen.main()).toBe('6 rules to go');
  });

  it('ticks what is met while it is typed, and names what can never be', async () => {
    const screen = mountPasswordStep({ policy: strict });
    await screen.type('Ishibashi$7');
    expect(screen.rows()).toEqual([
      { look: 'open', text: '12 to 16 characters (now 11)' },
      { look: 'is-met', text: 'Small letters (met)' },
      { look: 'is-met', text: 'Capital letters (met)' },
      { look: 'is-met', text: 'Digits (met)' },
      { look: 'open', text: 'Symbols ! " # % & \' ( ) + - . / : ; < = > ? @ [ ] ^ _ ` { | } ~' },
      { look: 'is-met', text: 'Half-width letters, digits and symbols only (met)' },
      { look: 'is-bad', text: '“$” cannot be used (not met)' },
      { look: 'open', text: 'Both are the same' },
    ]);
    expect(screen.main()).toBe('4 rules to go');
  });

  it.each([
    [
      'Ｉshibashi#7é',
      '“Ｉ”“é” cannot be used: half-width letters, digits and symbols only (not met)',
    ],
    ['a b\tc', '“blank”“tab” cannot be used (not met)'],
    ['a\u0301', '“◌\u0301” cannot be used: half-width letters, digits and symbols only (not met)'],
    ['a\u200b', '“U+200B” cannot be used: half-width letters, digits and symbols only (not met)'],
    ['a¥\\', '“¥”“\\” cannot be used (not met)'],
    ['12345678901234567', '12 to 16 characters (now 17) (not met)'],
  ])('says at once what is wrong with %j', async (typed, text) => {
    const screen = mountPasswordStep({ policy: strict });
    await screen.type(typed);
    expect(screen.rows()).toContainEqual({ look: 'is-bad', text });
  });

  it('counts bytes and three of four classes where the policy does, and tells of the rest', async () => {
    const screen = mountPasswordStep({ policy: lax });
    await screen.type('星見の丘で会う2026');
    expect(screen.rows()).toEqual([
      { look: 'is-met', text: '10 to 64 characters (now 11) (met)' },
      { look: 'is-met', text: 'At most 72 bytes (now 25) (met)' },
      {
        look: 'open',
        text: 'At least 3 of: small letters, capital letters, digits, symbols There now: Digits',
      },
      { look: 'is-met', text: 'None of these characters (met)"' },
      { look: 'open', text: 'Both are the same' },
    ]);
    expect(screen.text()).toContain('The last 5 passwords cannot be used again.');
    expect(screen.text()).toContain('It can be changed again after 24 hours.');
  });

  it('leads to the first rule that is not met, and takes the words back once it is', async () => {
    const screen = mountPasswordStep({ policy: strict });
    await screen.type('ishibashi#26');
    await screen.go();
    expect(screen.frame.get('[role=alert]').text()).toBe('Add a capital letter.');
    expect(document.activeElement).toBe(screen.fields()[0]);
    await screen.type(good);
    expect(screen.frame.find('[role=alert]').exists()).toBe(false);
    await screen.go();
    expect(screen.frame.get('[role=alert]').text()).toBe('Type the same password in both fields.');
    expect(document.activeElement).toBe(screen.fields()[1]);
  });

  it('goes on with a good one, typed twice', async () => {
    const sent: unknown[] = [];
    const screen = mountPasswordStep({
      policy: strict,
      does: async ({ answer }) => (sent.push(answer), fail('portal-slow', { changed: 'no' })),
    });
    await screen.type(good, good);
    expect(screen.main()).toBe('Use it');
    await screen.go();
    expect(sent).toEqual([{ newPassword: good, again: good }]);
  });

  it('says each rule that the portal names, and chooses what was typed', async () => {
    const screen = mountPasswordStep({
      policy: { ...strict, history: 5 },
      does: async () => fail('password-refused', { rules: ['history', 'min-age', 'symbol'] }),
    });
    await screen.type(good, good);
    await screen.go();
    const refusal = screen.frame.get('[role=alert]').text();
    expect(refusal).toContain('It is among your last 5. Choose one you have not used.');
    expect(refusal).toContain('has to stay for a while after a change. Come back later.');
    expect(refusal).toContain('Add one of these symbols:');
    expect(refusal).toContain('Nothing was changed.');
    const [first] = screen.fields();
    expect([first?.selectionStart, first?.selectionEnd]).toEqual([0, good.length]);
  });

  it('keeps nothing that is typed outside the fields', async () => {
    const screen = mountPasswordStep({ policy: strict });
    await screen.type(good, 'Ishibashi#27');
    expect(screen.frame.html()).not.toContain(good);
  });
});
