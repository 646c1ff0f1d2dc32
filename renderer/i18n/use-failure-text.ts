import { useI18n } from 'vue-i18n';
import type { Institution } from '#shared/institution.ts';
import { wordsIn, type Text } from '#shared/languages.ts';
import { papersPerVisit, type Failure } from '#shared/outcome.ts';
import { failureKey, failureTexts, type Place } from './failure-text.ts';
import { useMoments } from './use-moments.ts';
import { whole } from './whole.ts';

/** A failure in the visitor's language. */
export interface FailureText {
  readonly place: Place;
  readonly text: string;
  /** What staff need to know beside it, in one sentence. */
  readonly staff: string | undefined;
}

/** Turns failures into sentences with the institution's own names in them. */
export function useFailureText(institution: () => Institution): (failure: Failure) => FailureText {
  const { t, locale } = useI18n({ useScope: 'global' });
  const { timeOrDate } = useMoments();

  function names(failure: Failure): Record<string, string | number> {
    const { helpDesk, helpContact, idName, mfa, firstLogin } = institution();
    const [fewest, most] = mfa.release?.digits ?? [0, 0];
    const say = (told: Text) => wordsIn(told, locale.value);
    const until = 'until' in failure && failure.until ? timeOrDate(failure.until) : '';
    return {
      desk: say(helpDesk),
      contact: whole(helpContact),
      id: say(idName),
      issuer: mfa.issuer,
      days: mfa.graceDays,
      time: until,
      incident: failure.code === 'internal' ? failure.incident : '',
      left: failure.code === 'release-code-refused' ? failure.left : 0,
      seconds: 'seconds' in failure ? failure.seconds : 0,
      papers: papersPerVisit,
      secret: say(firstLogin.secretName),
      fewest,
      most,
    };
  }
  return (failure) => ({
    place: failureTexts[failure.code].place,
    text: t(`failure.${failureKey(failure)}`, names(failure)),
    staff: isForStaff(failure) ? t(`staff.${failure.reason}`) : undefined,
  });
}

/** Their reasons have a sentence each, beside what the visitor reads. */
function isForStaff(failure: Failure): failure is Failure<'portal-not-trusted' | 'kiosk-refused'> {
  return failureTexts[failure.code].place === 'staff';
}
