import { expect, test } from 'vitest';
import { createSpeaker, type Kind, type Speaker } from '#renderer/voice/speaker.ts';
import { standInSpeech } from './stand-in-speech.ts';

const manner = () => ({ rate: 1, volume: 0.7 });
const inEnglish = (...texts: readonly string[]) => texts.map((text) => ({ text, language: 'en' }));

/** A speaker over voices whose sentences end when the test says so. */
function aSpeaker() {
  const speech = standInSpeech(['en'], 'by-hand');
  const troubles: string[] = [];
  let spoken = 0;
  const speaker = createSpeaker({
    speech,
    manner,
    onSpoken: () => (spoken += 1),
    onTrouble: () => troubles.push('no voice'),
  });
  /** All that is said from now on, sentence by sentence. */
  const rest = () => {
    const said = [...speech.transcript()];
    for (let last = 1; last > 0;) {
      speech.end();
      const next = speech.transcript();
      said.push(...next);
      last = next.length;
    }
    return said;
  };
  return { speaker, speech, troubles, rest, spoken: () => spoken };
}

const say = (speaker: Speaker, kind: Kind, ...texts: readonly string[]) =>
  speaker.say(inEnglish(...texts), kind);

test('a new screen replaces the one that was being read', () => {
  const { speaker, rest } = aSpeaker();
  say(speaker, 'reading', 'Welcome', 'First login');
  say(speaker, 'reading', 'Log in', 'Personal ID');
  expect(rest()).toEqual(['Welcome', 'Log in', 'Personal ID']);
});

test('a polite announcement waits for the end of a sentence, not of the screen', () => {
  const { speaker, rest } = aSpeaker();
  say(speaker, 'reading', 'Log in', 'Personal ID');
  say(speaker, 'polite', 'Another network');
  expect(rest()).toEqual(['Log in', 'Another network', 'Personal ID']);
});

test('an assertive one cuts the sentence off, which is said again afterwards', () => {
  const { speaker, rest } = aSpeaker();
  say(speaker, 'reading', 'Log in', 'Personal ID');
  say(speaker, 'assertive', '20 seconds left');
  expect(rest()).toEqual(['Log in', '20 seconds left', 'Log in', 'Personal ID']);
});

test('two assertive ones are said one after the other', () => {
  const { speaker, rest } = aSpeaker();
  say(speaker, 'assertive', '20 seconds left');
  say(speaker, 'assertive', '10 seconds left');
  expect(rest()).toEqual(['20 seconds left', '10 seconds left']);
});

test('the focus that moves after a refusal does not cut the refusal off', () => {
  const { speaker, rest } = aSpeaker();
  say(speaker, 'reading', 'Log in');
  say(speaker, 'assertive', 'They do not match', 'Nothing was changed');
  say(speaker, 'reading', 'Password, field');
  expect(rest()).toEqual(['Log in', 'They do not match', 'Nothing was changed', 'Password, field']);
});

test('what is announced is not read a second time where the focus lands on it', () => {
  const { speaker, rest } = aSpeaker();
  say(speaker, 'assertive', 'They do not match', 'Nothing was changed');
  say(speaker, 'reading', 'They do not match', 'Nothing was changed');
  expect(rest()).toEqual(['They do not match', 'Nothing was changed']);
});

test('silence ends what is said and what was to be said', () => {
  const { speaker, rest } = aSpeaker();
  say(speaker, 'reading', 'Log in', 'Personal ID');
  say(speaker, 'polite', 'Another network');
  speaker.silence();
  expect(rest()).toEqual(['Log in']);
});

test('three sentences in a row that fail are told of; one alone is passed over', () => {
  const { speaker, speech, troubles, rest } = aSpeaker();
  say(speaker, 'reading', 'One', 'Two', 'Three', 'Four', 'Five');
  speech.end('failed');
  speech.end('said');
  speech.end('failed');
  speech.end('failed');
  expect(troubles).toEqual([]);
  speech.end('failed');
  expect(troubles).toEqual(['no voice']);
  expect(rest()).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
});

test('each sentence heard to its end is told; one that was cut is not', () => {
  const { speaker, speech, spoken } = aSpeaker();
  say(speaker, 'reading', 'one', 'two');
  speech.end();
  expect(spoken()).toBe(1);
  speaker.silence();
  speech.end();
  expect(spoken()).toBe(1);
});
