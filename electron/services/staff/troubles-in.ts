import type { MachineState } from '#shared/contract/machine.ts';
import type { StaffLook } from '#shared/contract/staff-look.ts';
import type { StaffTrouble } from '#shared/staff-trouble.ts';
import { troublesIn as visibleIn } from '#shared/trouble.ts';

/** Below so many bytes it is time to look after the disk: the audit log alone takes a few MiB a day. */
const lowBytes = 256 * 1_048_576;

type Facts = Pick<
  StaffLook,
  'keyStore' | 'settings' | 'audit' | 'disk' | 'printer' | 'lastWipe' | 'posture'
> & { readonly hasMissedWipes?: boolean };

/** Everything that is wrong: what visitors are told, and what staff alone can see. */
export function troublesIn(
  state: MachineState,
  facts: Facts,
  hasRelease: boolean,
): readonly StaffTrouble[] {
  const { keyStore, settings, audit, disk, printer, lastWipe, posture } = facts;
  const has = (verdict: string) => posture.some((one) => one.verdict === verdict);
  const isSo: Partial<Record<StaffTrouble, boolean>> = {
    'key-store': ['locked', 'missing', 'frozen'].includes(keyStore.state),
    'settings-broken': settings.broken !== undefined,
    'audit-waiting': audit.state === 'waiting',
    'audit-changed': audit.checked?.isWhole === false,
    'disk-low': disk.freeBytes !== undefined && disk.freeBytes < lowBytes,
    printer: ['no-paper', 'jammed', 'paused', 'missing', 'refusing'].includes(printer.state),
    'paper-low': printer.state === 'paper-low' || printer.state === 'ink-low',
    'wipe-missed':
      facts.hasMissedWipes === true || Object.values(lastWipe?.parts ?? {}).includes('missed'),
    'posture-weaker': has('weaker'),
    'posture-unknown': has('unknown'),
  };
  // The keys of the table are staff's troubles; Object.entries forgets that.
  const own = (Object.entries(isSo) as [StaffTrouble, boolean][]).filter(([, is]) => is);
  return [...visibleIn(state, hasRelease), ...own.map(([what]) => what)];
}
