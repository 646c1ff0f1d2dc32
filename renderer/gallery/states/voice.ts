import type { Act, Stage, State } from '#renderer/gallery/state.ts';

const asked: readonly Act[] = [{ press: 'strip.voice' }];
const begun: readonly Act[] = [...asked, { press: 'voice.ask.start' }, { pass: 0 }];
const unfolded: readonly Act[] = [...begun, { press: 'strip.voice' }];

/** Reading aloud, on the first screen and on one with everything that a strip can have. */
export function voiceStates(steps: readonly State[]): readonly State[] {
  const step = steps.find(({ name }) => name === 'set-up-mfa.app')?.stage;
  if (!step) throw new Error('no state set-up-mfa.app to be read aloud');
  const read = (name: string, acts: readonly Act[], stage: Stage = {}): State => ({
    name: `voice.${name}`,
    stage: { ...stage, hasVoices: true, acts },
  });
  return [
    read('offered', []),
    read('headphones', asked),
    read('on', begun),
    read('controls', unfolded),
    read('curtain', [...unfolded, { press: 'voice.hide' }]),
    read('offered.in-a-task', [], step),
    read('controls.in-a-task', unfolded, step),
  ];
}
