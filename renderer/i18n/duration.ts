import { languageOf } from '#shared/languages.ts';

/** A length of time, counted in the units that are to be said. */
export type Length = Parameters<Intl.DurationFormat['format']>[0];

/** A length of time in words of the language `code`, as "1 hour, 5 minutes". */
export function durationIn(code: string, length: Length): string {
  const { formats } = languageOf(code);
  const said = new Intl.DurationFormat(formats, { style: 'long' }).format(length);
  // Japanese is written without the blanks that its format has between number and unit.
  return formats.startsWith('ja') ? said.replaceAll(' ', '') : said;
}
