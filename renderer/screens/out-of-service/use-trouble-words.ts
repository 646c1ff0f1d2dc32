import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { durationIn } from '#renderer/i18n/duration.ts';
import { useMoments } from '#renderer/i18n/use-moments.ts';
import { useKiosk } from '#renderer/stores/kiosk.ts';
import type { MachineState } from '#shared/contract/machine.ts';
import { portalParts, type ShutTrouble } from '#shared/trouble.ts';
import { useInstitution } from '#renderer/screens/use-institution.ts';
import { usePartNames } from '#renderer/screens/use-part-names.ts';

/** Why nobody can begin; `login-only` where only what a task needs is closed. */
export type Kind = ShutTrouble | 'login-only';

const aMinute = 60;
const aDay = 86_400;

/** What staff look up: ARCHITECTURE.md says what to do at each. */
const keyStoreNumbers = { locked: 'K1', missing: 'K2', frozen: 'K3' } as const;
const diskNumbers = { full: 'D1', unwritable: 'D2' } as const;

/** The number that a visitor tells staff, where the trouble has one. */
function numberFor(kind: Kind, state: MachineState | undefined): string | undefined {
  if (kind === 'out-of-order') return state?.incident;
  if (kind === 'key-store') return state?.keyStore && keyStoreNumbers[state.keyStore];
  return kind === 'disk-full' ? state?.disk && diskNumbers[state.disk] : undefined;
}

/** What one trouble is called, why it is, what it leaves open, and until when it lasts. */
export function useTroubleWords(kind: () => Kind, task: () => string) {
  const { t } = useI18n({ useScope: 'global' });
  const { dayAndTime } = useMoments();
  const kiosk = useKiosk();
  const { closed, open } = useParts();

  /** When it ends, where somebody has told; an end that has passed is none. */
  const until = computed(() => {
    const { hours, portal } = kiosk.state ?? {};
    const isPortals = kind() === 'maintenance' || kind() === 'login-only';
    const end = kind() === 'closed' ? hours?.until : isPortals ? portal?.until : undefined;
    if (end === undefined || !portal) return undefined;
    return Date.parse(end) > Date.parse(portal.checkedAt) ? dayAndTime(end) : undefined;
  });
  const named = computed(() => ({ time: until.value ?? '', task: task(), open: open.value }));
  const off = useClockWords();
  return {
    until,
    heading: computed(() => {
      // The name of a task leaves no room for a day and a time; the ground tells them.
      const isTold = until.value !== undefined && kind() !== 'login-only';
      const key = isTold ? `${kind()}-until` : kind();
      return t(`out-of-service.heading.${key}`, named.value);
    }),
    cause: computed(() => {
      const isOthers = kind() === 'not-registered' && kiosk.state?.portal.reach === 'other-portal';
      const key = isOthers ? 'other-portal' : kind();
      return t(`out-of-service.cause.${key}`, { off: off.value });
    }),
    closed,
    number: computed(() => numberFor(kind(), kiosk.state)),
    open: computed(() => {
      const looking = open.value === '' ? 'looking' : 'login-only';
      return t(`out-of-service.open.${kind() === 'login-only' ? looking : kind()}`, named.value);
    }),
    /** Outside the opening hours it would not help that this trouble ends. */
    also: computed(() => {
      const { hours } = kiosk.state ?? {};
      if (kind() === 'closed' || hours?.isOpen !== false) return undefined;
      if (hours.until === undefined) return t('out-of-service.also.closed');
      return t('out-of-service.also.closed-until', { time: dayAndTime(hours.until) });
    }),
    /** Without the time, which would have it announced anew at each look. */
    still: computed(() => t(`out-of-service.still.${kind()}`)),
  };
}

/** The parts of the portal that maintenance has closed and left open, in words. */
function useParts() {
  const kiosk = useKiosk();
  const { institution } = useInstitution();
  const { nameParts } = usePartNames();
  const hasPart = (part: string) =>
    part !== 'release' || institution.value.mfa.release !== undefined;
  return {
    closed: computed(() => nameParts(kiosk.closed)),
    open: computed(() =>
      nameParts(portalParts.filter((part) => hasPart(part) && !kiosk.closed.includes(part))),
    ),
  };
}

/** By how much the kiosk's clock is wrong: in minutes, and in days from two days on. */
function useClockWords() {
  const { t, locale } = useI18n({ useScope: 'global' });
  const kiosk = useKiosk();
  return computed(() => {
    const ahead = kiosk.state?.clockAheadSeconds ?? 0;
    const off = Math.abs(ahead);
    // Where the portal refuses the kiosk by its clock, it is wrong however little.
    const minutes = Math.max(1, Math.round(off / aMinute));
    const length = off < 2 * aDay ? { minutes } : { days: Math.round(off / aDay) };
    const duration = durationIn(locale.value, length);
    return t(`out-of-service.clock.${ahead > 0 ? 'fast' : 'slow'}`, { duration });
  });
}
