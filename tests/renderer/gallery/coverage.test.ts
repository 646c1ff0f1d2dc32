// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { z } from 'zod';
import { failureDetails } from '#shared/outcome.ts';
import sentences from '#renderer/i18n/failure/messages/en.json' with { type: 'json' };
import { allStates } from '#renderer/gallery/states.ts';
import { wizards } from '#renderer/wizards/list.ts';
import { gapsOf } from './gaps.ts';

const states = await allStates();
const wanted = {
  wizards: Object.values(wizards),
  codes: Object.keys(failureDetails),
  sentences: Object.keys(sentences),
};

test('every step, failure code, sentence and place has a picture', () => {
  expect(gapsOf(wanted, states)).toEqual([]);
});

test('a step to which no way leads is missed', () => {
  const planted = {
    asks: () => z.object({}),
    screen: {},
    idle: 'usual',
    end: 'closed',
  } as const;
  const { name, steps } = wizards['my-extension'];
  const more = [...wanted.wizards, { name, steps: { ...steps, planted } }];
  expect(gapsOf({ ...wanted, wizards: more }, states)).toEqual(['step my-extension.planted']);
});

test('a failure code that no state tells is missed, with its sentence', () => {
  const codes = [...wanted.codes, 'planted'];
  const more = [...wanted.sentences, 'planted-unknown'];
  expect(gapsOf({ ...wanted, codes, sentences: more }, states)).toEqual([
    'code planted',
    'sentence planted-unknown',
  ]);
});
