import { useI18n } from 'vue-i18n';
import { durationIn } from '#renderer/i18n/duration.ts';
import { useMoments } from '#renderer/i18n/use-moments.ts';
import { languageOf } from '#shared/languages.ts';

const gigabyte = 1e9;
const megabyte = 1e6;

/** Numbers, sizes and times of the board, in the language that is shown. */
export function useFigures() {
  const { locale } = useI18n({ useScope: 'global' });
  const moments = useMoments();
  const number = (value: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(languageOf(locale.value).formats, options).format(value);
  const unit = (value: number, name: string, digits = 0) =>
    number(value, { style: 'unit', unit: name, maximumFractionDigits: digits });

  return {
    number,
    /** Some things one after the other. */
    list: (parts: readonly string[]) =>
      new Intl.ListFormat(languageOf(locale.value).formats, { style: 'narrow' }).format(parts),
    /** Hours and minutes of today, another day's with its date. */
    time: moments.timeOrDate,
    /** Milliseconds, as seconds with one digit behind the point. */
    seconds: (milliseconds: number) =>
      number(milliseconds / 1000, {
        ...{ style: 'unit', unit: 'second', unitDisplay: 'long', maximumFractionDigits: 1 },
      }),
    milliseconds: (value: number) => unit(value, 'millisecond'),
    bytes: (value: number) =>
      value < gigabyte
        ? unit(value / megabyte, 'megabyte')
        : unit(value / gigabyte, 'gigabyte', value < 10 * gigabyte ? 1 : 0),
    /** How long it is from one time to another, in its two largest units. */
    between: (from: string, to: string) => {
      const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
      return durationIn(locale.value, lengthOf(minutes));
    },
  };
}

function lengthOf(minutes: number): { days?: number; hours?: number; minutes?: number } {
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60) % 24];
  if (days > 0) return { days, hours };
  return hours > 0 ? { hours, minutes: minutes % 60 } : { minutes };
}
