import { failureKey, failureTexts, type Place } from '#renderer/i18n/failure-text.ts';
import type { StateFacts } from '#renderer/gallery/api.ts';
import type { Wizard } from '#renderer/wizard/define.ts';

/** What there is to be shown. */
export interface Wanted {
  readonly wizards: readonly Pick<Wizard, 'name' | 'steps'>[];
  readonly codes: readonly string[];
  /** Keys of the sentences in which failures are told. */
  readonly sentences: readonly string[];
}

const places: readonly Place[] = ['field', 'screen', 'page', 'staff'];

/** What has no picture: steps, failure codes, the sentences and places in which they are told. */
export function gapsOf({ wizards, codes, sentences }: Wanted, states: readonly StateFacts[]) {
  const failures = states.flatMap(({ failure }) => (failure ? [failure] : []));
  const steps = wizards.flatMap(({ name, steps }) =>
    Object.keys(steps).map((step) => `step ${name}.${step}`),
  );
  const shown = new Set([
    ...states.map(({ wizard, step }) => `step ${wizard ?? ''}.${step ?? ''}`),
    ...failures.flatMap((failure) => [
      `code ${failure.code}`,
      `sentence ${failureKey(failure)}`,
      `place ${failureTexts[failure.code].place}`,
    ]),
  ]);
  const wanted = [
    ...steps,
    ...codes.map((code) => `code ${code}`),
    ...sentences.map((sentence) => `sentence ${sentence}`),
    ...places.map((place) => `place ${place}`),
  ];
  return wanted.filter((one) => !shown.has(one));
}
