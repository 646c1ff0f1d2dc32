import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { clockLimitSeconds } from '#shared/kiosk-clock.ts';
import { usePartNames } from '#renderer/screens/use-part-names.ts';
import { useKiosk } from '#renderer/stores/kiosk.ts';
import type { StaffLook } from '#renderer/staff/told.ts';
import type { Row } from './row.ts';
import { useFigures } from './use-figures.ts';

/** What visitors need: the portal, the network, the kiosk's key, its clock and its printer. */
export function useServiceRows(look: () => StaffLook): ComputedRef<readonly Row[]> {
  const portal = usePortalRow();
  const others = useOtherRows();
  return computed(() => [portal(look()), ...others(look())]);
}

function usePortalRow(): (look: StaffLook) => Row {
  const { t } = useI18n({ useScope: 'global' });
  const { seconds, time } = useFigures();
  const { nameParts } = usePartNames();
  const kiosk = useKiosk();
  return ({ portal }) => {
    const { reach, signIn, milliseconds, host, checkedAt } = portal;
    const isPartly = reach === 'up' && signIn && kiosk.closed.length > 0;
    const also = t('board.portal.also', { host, time: time(checkedAt) });
    const row = { name: 'portal', also };
    if (reach !== 'up') return { ...row, text: t(`board.portal.${reach}`), verdict: 'heed' };
    if (!signIn) return { ...row, text: t('board.portal.maintenance'), verdict: 'heed' };
    if (isPartly) {
      const what = nameParts(kiosk.closed);
      return { ...row, text: t('board.portal.partly', { what }), verdict: 'heed' };
    }
    const took = milliseconds === undefined ? undefined : seconds(milliseconds);
    const text = took ? t('board.portal.up-in', { time: took }) : t('board.portal.up');
    return { ...row, text, verdict: 'good' };
  };
}

function useOtherRows(): (look: StaffLook) => readonly Row[] {
  const { t } = useI18n({ useScope: 'global' });
  const { time } = useFigures();
  const registration = useRegistrationRow();
  const clock = useClockRow();
  const printer = usePrinterRow();
  return (look) => {
    const { network, keyStore } = look;
    const since = (at: string) => t('board.since', { time: time(at) });
    const networks = { on: 'good', off: undefined, unknown: 'heed' } as const;
    return [
      {
        name: 'network',
        text: t(`board.network.${network.verdict}`),
        also: since(network.since),
        verdict: networks[network.verdict],
      },
      {
        name: 'key-store',
        text: t(`board.key-store.${keyStore.state}`),
        also: keyStore.state === 'none' ? undefined : since(keyStore.since),
        verdict: judge(keyStore.state, ['ready'], ['none']),
      },
      registration(look),
      clock(look),
      printer(look),
    ];
  };
}

function useClockRow(): (look: StaffLook) => Row {
  const { t } = useI18n({ useScope: 'global' });
  return ({ clock: { aheadSeconds } }) => {
    const row = { name: 'clock' };
    if (aheadSeconds === undefined) {
      return { ...row, text: t('board.clock.unknown'), verdict: 'unknown' };
    }
    const n = Math.abs(aheadSeconds);
    if (n === 0) return { ...row, text: t('board.clock.right'), verdict: 'good' };
    const text = t(`board.clock.${aheadSeconds > 0 ? 'fast' : 'slow'}`, { n }, n);
    return { ...row, text, verdict: n > clockLimitSeconds ? 'heed' : 'good' };
  };
}

function useRegistrationRow(): (look: StaffLook) => Row {
  const { t } = useI18n({ useScope: 'global' });
  const { time, list } = useFigures();
  return ({ registration: { state, kioskId, thumbprint, until } }) => {
    const said = [
      kioskId === undefined ? [] : [t('board.registration.number', { id: kioskId })],
      thumbprint === undefined ? [] : [t('board.registration.key', { thumbprint })],
      until === undefined ? [] : [t('board.registration.until', { time: time(until) })],
    ].flat();
    return {
      name: 'registration',
      text: t(`board.registration.${state}`),
      also: said.length > 0 ? list(said) : undefined,
      verdict: judge(state, ['registered']),
    };
  };
}

function usePrinterRow(): (look: StaffLook) => Row {
  const { t } = useI18n({ useScope: 'global' });
  return ({ printer: { state, queue } }) => ({
    name: 'printer',
    text: t(`board.printer.${state}`),
    also: queue === undefined ? undefined : t('board.printer.queue', { queue }),
    verdict: judge(state, ['ready'], ['none']),
  });
}

function judge<S extends string>(state: S, good: readonly S[], none: readonly S[] = []) {
  if (none.includes(state)) return undefined;
  if (state === 'unknown') return 'unknown';
  return good.includes(state) ? 'good' : 'heed';
}
