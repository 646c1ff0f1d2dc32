import { clockLimitSeconds } from '#shared/kiosk-clock.ts';
import { portalParts, troubles, type ShutTrouble } from '#shared/trouble.ts';
import { inDays, inMinutes, settled } from '#renderer/gallery/samples/accounts.ts';
import { longProfile, usualProfile } from '#renderer/gallery/samples/institutions.ts';
import { closing } from '#renderer/gallery/samples/machine.ts';
import type { Stage, State } from '#renderer/gallery/state.ts';

/** What brings each trouble about; one that is new does not compile without its picture. */
const causes: Readonly<Record<ShutTrouble, Stage>> = {
  'out-of-order': { kiosk: { incident: '0a1b2c3d' } },
  'disk-full': { kiosk: { disk: 'full' } },
  'key-store': { kiosk: { keyStore: 'locked' } },
  'network-gone': { network: 'unknown', portal: { reach: 'no-network' } },
  'portal-away': { network: 'unknown', portal: { reach: 'away' } },
  'not-trusted': { network: 'unknown', portal: { reach: 'not-trusted' } },
  'clock-wrong': { kiosk: { clockAheadSeconds: clockLimitSeconds + 420 } },
  revoked: { network: 'unknown', portal: { reach: 'revoked' } },
  'not-registered': { network: 'unknown', portal: { reach: 'not-registered' } },
  unproven: { network: 'unknown', portal: { reach: 'unproven' } },
  closed: { kiosk: { hours: { isOpen: false, until: inMinutes(90) } } },
  maintenance: { portal: { signIn: false } },
};
const shut = troubles.filter((trouble) => trouble in causes) as readonly ShutTrouble[]; // its keys

/** As it stands, while it looks, when it has looked, and what a signed-in visitor finds. */
function statesOf(trouble: ShutTrouble): readonly State[] {
  const stage = causes[trouble];
  const press = [{ press: 'out-of-service.check' }, { pass: 0 }] as const;
  return [
    { name: `out.${trouble}`, stage },
    { name: `out.${trouble}.looking`, stage: { ...stage, acts: press } },
    { name: `out.${trouble}.still`, stage: { ...stage, looks: true, acts: press } },
    { name: `out.${trouble}.long-names`, stage: { ...stage, institution: longProfile } },
  ];
}

function out(name: string, stage: Stage): State {
  return { name: `out.${name}`, stage };
}
/** Somebody came for a task whose part is closed. */
function partly(name: string, portal: Stage['portal'], rest: Stage['visit'] = {}): State {
  const visit = { at: 'closed', task: 'set-up-mfa', ...rest } as const;
  return out(`login-only.${name}`, { ...(portal && { portal }), visit });
}

const account = settled(usualProfile, 'faculty');
const away = { reach: 'away' } as const;

/** Nobody can do anything here, or not what they came for. */
export const outStates: readonly State[] = [
  ...shut.flatMap(statesOf),
  out('network-gone.network-off', { network: 'off', portal: { reach: 'no-network' } }),
  out('not-registered.elsewhere', { network: 'unknown', portal: { reach: 'other-portal' } }),
  out('clock-wrong.refused', { kiosk: { clockAheadSeconds: 90 }, portal: { reach: 'clock' } }),
  out('clock-wrong.slow', { kiosk: { clockAheadSeconds: -600 } }),
  out('clock-wrong.days', { kiosk: { clockAheadSeconds: 300_000 } }),
  out('closed.until-later', { kiosk: { hours: { isOpen: false, until: inDays(2) } } }),
  out('closed.not-told', { kiosk: { hours: { isOpen: false } } }),
  out('portal-away.closed-too', {
    ...{ portal: away, kiosk: { hours: { isOpen: false, until: inDays(2) } } },
  }),
  out('portal-away.signed-in', {
    ...{ portal: away, visit: { at: 'closed', task: 'change-password', overview: account } },
  }),
  out('maintenance.until', { portal: { signIn: false, until: inMinutes(90) } }),
  out('maintenance.until-later', { portal: { signIn: false, until: inDays(2) } }),
  partly('one', closing(['mfa'])),
  partly('all', closing(portalParts)),
  partly('until', { ...closing(['mfa']), until: inMinutes(90) }),
  partly('until-later', { ...closing(portalParts), until: inDays(2) }),
  partly('signed-in', closing(['mfa']), { overview: account, hasSent: true }),
];
