import { effectScope } from 'vue';
import { describe, expect, it } from 'vitest';
import { strengthOf } from '#renderer/steps/strength.ts';
import { personalWords, useStrength, type Delay } from '#renderer/steps/use-strength.ts';
import { anInstitution, anOverview } from '#tests/renderer/wizard/given.ts';

describe('how hard a password is to guess', () => {
  it.each([
    ['Password1234!', 1],
    ['Sakura123456!', 2],
    ['aaaaaaaaaaaaA1!', 1],
    ['kX9#vQ2!mZ7p', 3],
    ['correct-Horse7battery', 3],
  ] as const)('%s: %i of 3', (password, strength) => {
    expect(strengthOf(password, [])).toBe(strength);
  });

  it('is less where it is made of what belongs to the person and the place', () => {
    const password = 'Xaviroqu-u000000a';
    const personal = ['xaviroqu', 'u000000a'];
    expect([strengthOf(password, []), strengthOf(password, personal)]).toEqual([3, 2]);
  });

  it.each(['', '😀', '\ud83d', '\t', 'Ａ'.repeat(256), 'あ'.repeat(256)])(
    'can be asked of anything (%j)',
    (password) => {
      expect(strengthOf(password, [])).toBeGreaterThan(0);
    },
  );
});

/** A delay that passes when the test says so. */
function aDelay() {
  const waiting = new Set<() => void>();
  const delay: Delay = (act) => {
    waiting.add(act);
    return () => waiting.delete(act);
  };
  return {
    delay,
    waiting,
    pass: () => {
      for (const act of [...waiting]) act();
      waiting.clear();
    },
  };
}

/** A field that the test types into. */
function aMeter() {
  const time = aDelay();
  const field = { text: '' };
  const scope = effectScope();
  const meter = scope.run(() =>
    useStrength({ read: () => field.text, personal: () => [], delay: time.delay }),
  );
  if (!meter) throw new Error('the scope is active');
  const type = (text: string) => {
    field.text = text;
    meter.look();
  };
  return { ...meter, ...time, type, scope };
}

describe('the meter', () => {
  it('judges once, when it has been quiet for a moment', async () => {
    const { strength, type, waiting, pass } = aMeter();
    for (const text of ['k', 'kX9#v', 'kX9#vQ2!mZ7p']) type(text);
    expect([waiting.size, strength.value]).toEqual([1, 0]);
    pass();
    await expect.poll(() => strength.value).toBe(3);
  });

  it('is empty at once when the field is', async () => {
    const { strength, type, waiting, pass } = aMeter();
    type('kX9#vQ2!mZ7p');
    pass();
    await expect.poll(() => strength.value).toBe(3);
    type('');
    expect([waiting.size, strength.value]).toEqual([0, 0]);
  });

  it('stops with its screen', () => {
    const { type, waiting, scope } = aMeter();
    type('kX9#vQ2!mZ7p');
    scope.stop();
    expect(waiting.size).toBe(0);
  });
});

it('knows the names of the place and the address of the person, and no single letters', () => {
  const overview = {
    ...anOverview,
    registration: {
      ...anOverview.registration,
      email: { edit: 'fixed' as const, address: 'taro@x.example' },
    },
  };
  const words = personalWords({ institution: anInstitution, overview });
  expect(words).toEqual(
    expect.arrayContaining(['example', 'University', 'taro', 'taro@x.example']),
  );
  expect(words.filter((word) => word.length < 3)).toEqual([]);
});
