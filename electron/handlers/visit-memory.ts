import type { PortalSession } from '#electron/portal/portal.ts';
import type { After } from '#electron/services/timer.ts';
import type { GroupHandlers } from '#shared/contract/define.ts';
import type { Receipt } from '#shared/contract/machine.ts';
import type { mfa } from '#shared/contract/mfa.ts';
import type { PasswordChange } from '#shared/contract/password.ts';
import type { CodeWindow, Sighting } from '#shared/one-time-code.ts';
import type { PasswordPolicy } from '#shared/password-policy.ts';
import { createHeldPassword, type HeldPassword } from './held-password.ts';
import { createRepeats, type Repeats } from './repeats.ts';
import type { Unsettled } from './unsettled.ts';

/** A key of this visit: kept to explain a wrong code, never to accept one. */
export interface KnownKey {
  readonly enrolmentId: string;
  readonly window: CodeWindow;
  /** What the refusals of this key left open (one-time-code.ts). */
  seen: readonly Sighting[];
  /** A try to register it had no known result: it may count already. */
  mayCount: boolean;
  /** What the portal said when the key was registered. */
  registration?: Awaited<ReturnType<GroupHandlers<typeof mfa>['complete']>>;
}

/** A change of password of this visit. */
interface KnownChange {
  /** Digest of what was asked for. */
  readonly words: string;
  /** What the portal said; without it nobody knows what became of the change. */
  readonly value?: PasswordChange;
}

/**
 * What is known of whoever signed in. A call keeps hold of it from its beginning, so that a late
 * answer is never noted of somebody else.
 */
export interface KnownPerson {
  readonly personalId: string | undefined;
  /** Whether they have typed a password that counted; an activation key is none. */
  hasPassword: boolean;
  /** Whether the sign-in may still take the password before the present one (domain.md 1). */
  isPasswordNew: boolean;
  /** The portal's policy, once the overview has told it. */
  policy: PasswordPolicy | undefined;
  /** Opens the state of the mail that waits; outlives the session. */
  statusNumber: string | undefined;
  /** How the registration stands, as the portal told it last (pending-mail.ts). */
  stand: string | undefined;
  change: KnownChange | undefined;
  /** Writes of user information of which nobody knows what became of them. */
  readonly unsettled: Unsettled;
  readonly repeats: Repeats;
}

/** All that the visit's process knows of its visitor. It ends with the process. */
export interface VisitMemory {
  session: PortalSession | undefined;
  /** Settles once every sign-in under way is over, its session standing above. */
  signingIn: Promise<unknown>;
  /** What became of the sessions that were left: `unknown` if that can't be said of one of them. */
  left: Receipt['portalSession'];
  /** Refused sign-ins of this visit. */
  refusals: number;
  /** In the order in which they were shown. */
  keys: KnownKey[];
  /** Whose session it is, or was last. */
  person: KnownPerson;
  readonly held: HeldPassword;
}

export function emptyMemory(after: After): VisitMemory {
  return {
    session: undefined,
    signingIn: Promise.resolve(),
    left: 'none',
    refusals: 0,
    keys: [],
    person: knownPerson(undefined),
    held: createHeldPassword(after),
  };
}

/** Somebody of whom no more is known than the ID. */
export function knownPerson(personalId: string | undefined): KnownPerson {
  return {
    personalId,
    hasPassword: false,
    isPasswordNew: false,
    policy: undefined,
    statusNumber: undefined,
    stand: undefined,
    change: undefined,
    unsettled: new Map(),
    repeats: createRepeats(),
  };
}
