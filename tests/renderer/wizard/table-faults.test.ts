import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Shape, Step, Wizard } from '#renderer/wizard/define.ts';
import { tableFaults } from './table-faults.ts';

const step = (more: Partial<Step<Shape, string>> = {}): Step<Shape, string> => ({
  asks: () => z.unknown(),
  screen: {},
  idle: 'usual',
  ...more,
});
const texts = {
  en: {
    stones: { one: 'One', two: 'Two' },
    one: { heading: 'One' },
    two: { heading: 'Two' },
  },
};
const whole: Wizard = {
  name: 'two-steps',
  needs: 'nothing',
  startsAt: [{ to: 'one' }],
  keepsAtEnd: [],
  steps: { one: step({ goesTo: [{ to: 'two' }] }), two: step({ end: 'finished' }) },
};

it('finds nothing wrong with a whole table', () => {
  expect(tableFaults(whole, texts)).toEqual([]);
});

it('finds a step that nothing leads to', () => {
  const steps = { ...whole.steps, three: step({ end: 'closed' }) };
  const three = { en: { ...texts.en, three: { heading: 'Three' } } };
  expect(tableFaults({ ...whole, steps }, three)).toEqual(["three can't be reached"]);
});

it('finds a step without a way that is always open', () => {
  const goesTo = [{ to: 'two', when: () => true }];
  const steps = { ...whole.steps, one: step({ goesTo }) };
  expect(tableFaults({ ...whole, steps }, texts)).toEqual(['one is a dead end']);
});

it('finds missing texts in every language', () => {
  const ja = { one: { heading: '一' }, stones: { one: '一', two: '二' } };
  expect(tableFaults(whole, { ...texts, ja })).toEqual(['two.heading is missing in ja']);
});
