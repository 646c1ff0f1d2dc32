import type { StaffLook } from '#renderer/staff/told.ts';
import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { wipeParts, type PartResult, type WipePart } from '#shared/wipe-parts.ts';
import type { Row } from './row.ts';
import { useFigures } from './use-figures.ts';
import { usePostureRow } from './use-posture-row.ts';

/** The machine itself: settings, log, the last wipe, disk, posture, versions and how long it runs. */
export function useMachineRows(look: () => StaffLook): ComputedRef<readonly Row[]> {
  const rows = [
    ...[useSettingsRow(), useAuditRow(), useWipeRow(), useDiskRow()],
    ...[usePostureRow(), useVersionsRow(), useRunningRow()],
  ];
  return computed(() => rows.map((rowOf) => rowOf(look())));
}

function useSettingsRow(): (look: StaffLook) => Row {
  const { t } = useI18n({ useScope: 'global' });
  const { time } = useFigures();
  return ({ settings: { broken, takenAt, file } }) => {
    if (!broken) {
      const text = t('board.settings.good', { time: time(takenAt) });
      return { name: 'settings', text, also: file || undefined, verdict: 'good' };
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
  const { time, seconds, list } = useFigures();
  return ({ lastWipe }) => {
    if (!lastWipe) return { name: 'wipe', text: t('board.wipe.none') };
    const named = (result: PartResult) =>
      wipeParts.filter((part) => lastWipe.parts[part] === result);
    const also = (key: string, parts: readonly WipePart[]) =>
      t(key, { parts: list(parts.map((part) => t(`board.wipe.part.${part}`))) });
    const missed = named('missed');
    const n = missed.length;
    const told = { time: time(lastWipe.at), took: seconds(lastWipe.tookMs), n };
    if (n > 0) {
      const text = t('board.wipe.missed', told, n);
      return { name: 'wipe', text, also: also('board.wipe.missed-parts', missed), verdict: 'heed' };
    }
    const parts = also('board.wipe.checked-parts', named('checked'));
    return { name: 'wipe', text: t('board.wipe.checked', told), also: parts, verdict: 'good' };
  };
}

function useDiskRow(): (look: StaffLook) => Row {
  const { t } = useI18n({ useScope: 'global' });
  const { bytes } = useFigures();
  return ({ disk: { freeBytes, totalBytes }, wrong, product }) => {
    if (product === 'practice') return { name: 'disk', text: t('board.audit.none') };
    const isLow = wrong.some(({ what }) => what.startsWith('disk-'));
    if (freeBytes === undefined || totalBytes === undefined) {
      const text = t('board.disk.unknown');
      return { name: 'disk', text, verdict: isLow ? 'heed' : 'unknown' };
    }
    const text = t('board.disk.free', { free: bytes(freeBytes), total: bytes(totalBytes) });
    return { name: 'disk', text, verdict: isLow ? 'heed' : 'good' };
  };
}

function useVersionsRow(): (look: StaffLook) => Row {
  const { t } = useI18n({ useScope: 'global' });
  const { list } = useFigures();
  return ({ versions: { app, electron, chrome, node, profile, settings, portal }, product }) => {
    const parts = { Electron: electron, Chromium: chrome, 'Node.js': node };
    const names = Object.entries(parts).filter(([, version]) => version !== undefined);
    return {
      name: 'versions',
      text: t(`board.versions.${product === 'practice' ? product : 'app'}`, { version: app }),
      also: list([
        ...names.map(([name, version]) => `${name} ${version}`),
        t('board.versions.profile', profile),
        t('board.versions.settings', { version: settings }),
        t('board.versions.portal', { version: portal }),
      ]),
    };
  };
}

function useRunningRow(): (look: StaffLook) => Row {
  const { t } = useI18n({ useScope: 'global' });
  const { bytes, between } = useFigures();
  return ({ processes, programSince, machineSince, at }) => {
    const memory = processes.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0);
    return {
      name: 'running',
      text: t('board.running.program', { time: between(programSince, at) }),
      also:
        processes.length === 0
          ? t('board.running.computer', { time: between(machineSince, at) })
          : t('board.running.also', { time: between(machineSince, at), memory: bytes(memory) }),
    };
  };
}
