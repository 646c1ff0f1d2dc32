import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { StaffLook } from '#shared/contract/staff.ts';
import type { Row } from './row.ts';
import { useFigures } from './use-figures.ts';
import { usePostureRow } from './use-posture-row.ts';

/** The machine itself: settings, log, the last wipe, disk, posture, versions and how long it runs. */
export function useMachineRows(look: () => StaffLook): ComputedRef<readonly Row[]> {
  const settings = useSettingsRow();
  const audit = useAuditRow();
  const wipe = useWipeRow();
  const posture = usePostureRow();
  const rest = useRest();
  return computed(() => {
    const now = look();
    const { disk, versions, running } = rest(now);
    return [settings(now), audit(now), wipe(now), disk, posture(now), versions, running];
  });
}

function useSettingsRow(): (look: StaffLook) => Row {
  const { t } = useI18n({ useScope: 'global' });
  const { time } = useFigures();
  return ({ settings: { broken, takenAt, file } }) => {
    if (!broken) {
      const text = t('board.settings.good', { time: time(takenAt) });
      return { name: 'settings', text, also: file, verdict: 'good' };
    }
    const n = broken.findings.length;
    const text = t('board.settings.broken', { n, time: time(broken.since) }, n);
    const also = t('board.settings.check', { command: 'genkan --check-settings', file });
    return { name: 'settings', text, also, verdict: 'heed' };
  };
}

function useAuditRow(): (look: StaffLook) => Row {
  const { t } = useI18n({ useScope: 'global' });
  const { time, number } = useFigures();
  return ({ audit: { state, checked, days } }) => {
    const row = { name: 'audit' };
    if (state === 'none') return { ...row, text: t('board.audit.none') };
    const kept = days === undefined ? undefined : t('board.audit.days', { n: days }, days);
    if (state === 'waiting') {
      return { ...row, text: t('board.audit.waiting'), also: kept, verdict: 'heed' };
    }
    if (!checked) return { ...row, text: t('board.audit.writing'), also: kept, verdict: 'good' };
    const said = { n: number(checked.vouchedUpTo), time: time(checked.at) };
    const text = t(checked.isWhole ? 'board.audit.whole' : 'board.audit.changed', said);
    return { ...row, text, also: kept, verdict: checked.isWhole ? 'good' : 'heed' };
  };
}

function useWipeRow(): (look: StaffLook) => Row {
  const { t } = useI18n({ useScope: 'global' });
  const { time, seconds } = useFigures();
  return ({ lastWipe }) => {
    if (!lastWipe) return { name: 'wipe', text: t('board.wipe.none') };
    const missed = Object.values(lastWipe.parts).filter((part) => part === 'missed').length;
    const told = { time: time(lastWipe.at), took: seconds(lastWipe.tookMs), n: missed };
    return missed === 0
      ? { name: 'wipe', text: t('board.wipe.checked', told), verdict: 'good' }
      : { name: 'wipe', text: t('board.wipe.missed', told, missed), verdict: 'heed' };
  };
}

function useRest() {
  const { t } = useI18n({ useScope: 'global' });
  const { bytes, between, list } = useFigures();
  return (look: StaffLook): Record<'disk' | 'versions' | 'running', Row> => {
    const { disk, versions, processes, programSince, machineSince, at, wrong } = look;
    const { freeBytes, totalBytes } = disk;
    const isKnown = freeBytes !== undefined && totalBytes !== undefined;
    const memory = processes.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0);
    const { app, electron, chrome, node } = versions;
    const isLow = wrong.some(({ what }) => what === 'disk-low' || what === 'disk-full');
    const parts = { Electron: electron, Chromium: chrome, 'Node.js': node };
    const names = Object.entries(parts).filter(([, version]) => version !== undefined);
    return {
      disk: {
        name: 'disk',
        text: isKnown
          ? t('board.disk.free', { free: bytes(freeBytes), total: bytes(totalBytes) })
          : t('board.disk.unknown'),
        verdict: isLow ? 'heed' : isKnown ? 'good' : 'unknown',
      },
      versions: {
        name: 'versions',
        text: t('board.versions.app', { version: app }),
        also: list(names.map(([name, version]) => `${name} ${version}`)),
      },
      running: {
        name: 'running',
        text: t('board.running.program', { time: between(programSince, at) }),
        also: t('board.running.also', { time: between(machineSince, at), memory: bytes(memory) }),
      },
    };
  };
}
