import { isSecret } from '#renderer/ui/secret.ts';
import { languageOf, passagesIn, type Wording } from './passages.ts';
import { nameLoneSigns } from './signs.ts';
import type { Passage } from './speaker.ts';

/** Gives the words for a key of `voice.*`. */
export type Words = (key: string, values?: Record<string, unknown>) => string;

/** Name, role, state and, where asked for, what explains it: all that has to be known of a control. */
export function describeControl(
  control: Element,
  words: Words,
  how: 'briefly' | 'wholly' = 'briefly',
): readonly Passage[] {
  const language = document.documentElement.lang;
  const own = [roleOf(control, words), ...statesOf(control, words)];
  const parts = [...nameOf(control, words), ...own.map((text) => ({ text, language }))];
  const explained = how === 'wholly' ? descriptionOf(control, words) : [];
  return [...inOneGo(parts, words('comma')), ...explained];
}

/** The page in the words of its language. */
export function wordingOf(words: Words): Wording {
  return {
    describe: (control) => describeControl(control, words),
    spoken: (text) => nameLoneSigns(text, words),
  };
}

/** What is in one language is said without a pause between. */
function inOneGo(parts: readonly Passage[], comma: string): readonly Passage[] {
  return parts.reduce<readonly Passage[]>((joined, part) => {
    const last = joined.at(-1);
    if (last?.language !== part.language) return [...joined, part];
    return [...joined.slice(0, -1), { ...last, text: last.text + comma + part.text }];
  }, []);
}

function nameOf(control: Element, words: Words): readonly Passage[] {
  const language = languageOf(control);
  const label = control.getAttribute('aria-label');
  if (label) return [{ text: label, language }];
  const named = [
    ...referenced(control, 'aria-labelledby'),
    ...(control instanceof HTMLInputElement ? (control.labels ?? []) : []),
  ];
  return (named.length > 0 ? named : [control]).flatMap((part) =>
    passagesIn(part, {
      describe: (inner) => (inner === control ? [] : describeControl(inner, words)),
      spoken: (text) => nameLoneSigns(text, words),
    }),
  );
}

function descriptionOf(control: Element, words: Words): readonly Passage[] {
  return referenced(control, 'aria-describedby').flatMap((part) =>
    passagesIn(part, wordingOf(words)),
  );
}

function referenced(control: Element, attribute: string): readonly Element[] {
  const ids = control.getAttribute(attribute)?.split(/\s+/) ?? [];
  return ids.flatMap((id) => document.getElementById(id) ?? []);
}

function roleOf(control: Element, words: Words): string {
  const role = control.getAttribute('role');
  if (role === 'radio' || control.matches('[type=radio]')) return words('role.choice');
  if (role === 'checkbox' || control.matches('[type=checkbox]')) return words('role.check');
  if (control.matches('input, textarea')) {
    return words(isSecret(control) ? 'role.secret' : 'role.field');
  }
  return words(control.matches('a[href]') ? 'role.link' : 'role.button');
}

/** States by attribute, with the word for each value. */
const states = {
  'aria-pressed': { true: 'state.on', false: 'state.off' },
  'aria-checked': { true: 'state.chosen', false: 'state.not-chosen' },
  'aria-expanded': { true: 'state.open', false: 'state.closed' },
  'aria-busy': { true: 'state.busy' },
  'aria-disabled': { true: 'state.unusable' },
  'aria-invalid': { true: 'state.wrong' },
} as const;

function statesOf(control: Element, words: Words): readonly string[] {
  const known = Object.entries(states).flatMap(([attribute, values]) => {
    const value = control.getAttribute(attribute) ?? '';
    return Object.entries(values).flatMap(([name, key]) => (name === value ? [words(key)] : []));
  });
  return [...valueOf(control, words), ...known];
}

/** What a field holds; of a secret only whether it holds anything. */
function valueOf(control: Element, words: Words): readonly string[] {
  if (control.matches('[type=radio], [type=checkbox]')) {
    const isChosen = control.matches(':checked');
    return [words(isChosen ? 'state.chosen' : 'state.not-chosen')];
  }
  if (!(control instanceof HTMLInputElement)) return [];
  if (control.value === '') return [words('state.empty')];
  return [isSecret(control) ? words('state.filled') : control.value];
}
