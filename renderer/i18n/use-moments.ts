import { useI18n } from 'vue-i18n';
import { languageOf } from '#shared/languages.ts';

type Moment = string | number;
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const calendar = { month: 'long', day: 'numeric' } as const;

/** Times and dates on the kiosk's own clock and calendar, in the visitor's language. */
export function useMoments() {
  const { locale } = useI18n({ useScope: 'global' });
  const language = () => languageOf(locale.value).formats;
  const format = (moment: Moment, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language(), options).format(new Date(moment));

  const time = (moment: Moment) => format(moment, clock);
  const date = (moment: Moment) => format(moment, calendar);
  const isToday = (moment: Moment) => new Date(moment).toDateString() === new Date().toDateString();

  return {
    /** Hours and minutes. */
    time,
    /** Month and day. */
    date,
    isToday,
    /** The same with the day of the week. */
    dayAndTime: (moment: Moment) =>
      isToday(moment) ? time(moment) : format(moment, { weekday: 'short', ...calendar, ...clock }),
    /** Hours and minutes of today; another day's with its date. */
    timeOrDate: (moment: Moment) =>
      isToday(moment) ? time(moment) : format(moment, { ...calendar, ...clock }),
  };
}
