import type { MachineState } from '#shared/contract/machine.ts';
import type { Trouble } from '#shared/trouble.ts';

/** Parts of a state that differ from one where all is well. */
export type Parts = Omit<Partial<MachineState>, 'portal'> & {
  portal?: Partial<MachineState['portal']>;
};

/** Each trouble that shuts the kiosk: what brings it about, and what is said of it. */
export const shut: readonly [Trouble, Parts, string, string, string][] = [
  [
    'out-of-order',
    { incident: '0a1b2c3d' },
    'This kiosk is out of order',
    'Number for staff0a1b2c3d',
    'Still out of order',
  ],
  [
    'disk-full',
    { disk: 'full' },
    'This kiosk cannot keep its records',
    'Number for staffD1',
    'Still cannot keep its records',
  ],
  [
    'key-store',
    { keyStore: 'frozen' },
    'This kiosk cannot open its key store',
    'Number for staffK3',
    'Still cannot open it',
  ],
  [
    'network-gone',
    { network: 'unknown', portal: { reach: 'no-network' } },
    'This kiosk has no network',
    'The portal on your own phone or computer.',
    'Still no network',
  ],
  [
    'portal-away',
    { network: 'unknown', portal: { reach: 'away' } },
    'The portal cannot be reached',
    'Other kiosks and your own computer may reach the portal.',
    'Still no answer',
  ],
  [
    'not-trusted',
    { portal: { reach: 'not-trusted' } },
    'This kiosk does not trust its connection',
    'Other kiosks may work.',
    'Still not to be trusted',
  ],
  [
    'clock-wrong',
    { clockAheadSeconds: -740 },
    'The clock of this kiosk is wrong',
    'It is 12 minutes slow.',
    'Still wrong',
  ],
  [
    'revoked',
    { portal: { reach: 'revoked' } },
    'The portal does not accept this kiosk',
    'Its registration was withdrawn.',
    'Still not accepted',
  ],
  [
    'not-registered',
    { portal: { reach: 'not-registered' } },
    'This kiosk is not registered',
    'staff have to register it.',
    'Still not registered',
  ],
  [
    'not-registered',
    { portal: { reach: 'other-portal' } },
    'This kiosk is not registered',
    'It is registered with another portal than this one',
    'Still not registered',
  ],
  [
    'unproven',
    { portal: { reach: 'unproven' } },
    'This kiosk cannot identify itself',
    'this kiosk cannot use its own.',
    'Still cannot identify itself',
  ],
  [
    'closed',
    { hours: { isOpen: false } },
    'This kiosk is closed',
    'outside the opening hours',
    'Still closed',
  ],
  [
    'maintenance',
    { portal: { signIn: false } },
    'The portal is closed just now',
    'What you can do without this kiosk is not affected.',
    'Still closed',
  ],
];
