import type { MachineState } from '#shared/contract/machine.ts';
import { machineState } from '#shared/contract/machine.ts';
import { portalParts } from '#renderer/stores/service.ts';
import { inDays, inMinutes, settled } from '#renderer/gallery/samples/accounts.ts';
import { usualProfile } from '#renderer/gallery/samples/institutions.ts';
import { closing } from '#renderer/gallery/samples/machine.ts';
import type { Stage, State } from '#renderer/gallery/state.ts';

type Portal = Partial<MachineState['portal']>;

/** Every way in which the portal cannot be reached, as the contract has it. */
const unreachable = machineState.shape.portal.shape.reach.options.filter((reach) => reach !== 'up');

function shut(name: string, portal: Portal, rest: Partial<Stage> = {}): State {
  return { name: `out.${name}`, stage: { portal, ...rest } };
}
/** Somebody came for a task whose part is closed. */
function partly(name: string, portal: Portal, rest: Stage['visit'] = {}): State {
  return shut(`partly.${name}`, portal, { visit: { at: 'closed', task: 'set-up-mfa', ...rest } });
}

const account = settled(usualProfile, 'faculty');

/** Nobody can do anything here, or not what they came for. */
export const outStates: readonly State[] = [
  ...unreachable.map((reach) => shut(reach, { reach })),
  ...unreachable.map((reach) => shut(`${reach}.network-off`, { reach }, { network: 'off' })),
  ...unreachable.map((reach) =>
    shut(`${reach}.network-unknown`, { reach }, { network: 'unknown' }),
  ),
  shut('closed', { signIn: false }),
  shut('closed.until', { signIn: false, until: inMinutes(90) }),
  shut('closed.until-later', { signIn: false, until: inDays(2) }),
  shut('checking', { signIn: false }, { acts: [{ press: 'out.check' }, { pass: 0 }] }),
  partly('one', closing(['mfa'])),
  partly('all', closing(portalParts)),
  partly('until', { ...closing(['mfa']), until: inMinutes(90) }),
  partly('signed-in', closing(['mfa']), { overview: account, hasSent: true }),
];
