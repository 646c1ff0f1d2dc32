import type { Given, Wizard } from '#renderer/wizard/define.ts';
import { stepOf } from '#renderer/wizard/route.ts';

/** What people type that is wrong somewhere. */
const wrong: readonly string[] = [
  '',
  'a',
  '1',
  'あいうえお',
  '😀',
  ' ',
  'abc def',
  'abcdefghijkl',
  'ABCDEFGHIJKL',
  '123456789012',
  'Abcdefghijk1',
  'Abcdefgh 12!',
  'somebody',
  'somebody@example.com',
  'x'.repeat(300),
];

/** Keys of what may be wrong with an answer of that step, as its own schema says. */
export function problemsOf(
  { wizard, given }: { readonly wizard: Wizard; readonly given: Given },
  step: string,
  good: unknown,
): readonly string[] {
  const schema = stepOf(wizard, step).asks(given);
  const own = `somebody@${given.institution.email.domain}`;
  const messages = [{}, ...spoilt(good, [...wrong, own])].flatMap((answer) => {
    const read = schema.safeParse(answer);
    return read.success ? [] : [read.error.issues[0]?.message ?? ''];
  });
  // What zod itself says is a sentence, and no key.
  return [...new Set(messages)].filter((message) => /^[a-z-]+$/.test(message));
}

/** The good answer with one of its texts spoilt; and with all of them spoilt alike. */
function spoilt(good: unknown, texts: readonly string[]): readonly unknown[] {
  if (typeof good !== 'object' || good === null) return [];
  const typed = Object.entries(good).filter(([, value]) => typeof value === 'string');
  return texts.flatMap((text) => [
    ...typed.map(([name]) => ({ ...good, [name]: text })),
    { ...good, ...Object.fromEntries(typed.map(([name]) => [name, text])) },
  ]);
}
