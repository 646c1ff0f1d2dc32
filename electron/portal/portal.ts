import type { z } from 'zod';
import type { Enrolment } from '#shared/contract/mfa.ts';
import type { FailureCode, Outcome, PortalTrouble } from '#shared/outcome.ts';
import type { accountOverview, network, registration, session, status } from './replies.ts';

type Reply<T extends z.ZodType, C extends FailureCode = never> = Promise<
  Outcome<z.infer<T>, C | PortalTrouble>
>;

/** A portal session; its token stays in here and in the client. */
export interface PortalSession {
  readonly token: string;
}
export type SignInProgress = z.infer<typeof session>['progress'];

/** What the explanation of a wrong code needs to know beside the refusal. */
export interface CheckReply {
  readonly accepted: boolean;
  /** The portal's clock when it answered (Date header), in milliseconds since 1970. */
  readonly portalTime: number;
}

/**
 * The portal as handlers know it. Another kind of portal is another folder that makes one of these.
 * Every function ends in an Outcome; none throws for trouble on the way.
 */
export interface Portal {
  /** Which services are open, and what this portal can do at all. */
  status(): Reply<typeof status>;
  network(): Reply<typeof network>;
  signIn(
    personalId: string,
    password: string,
  ): Promise<
    Outcome<
      { readonly session: PortalSession; readonly progress: SignInProgress },
      'sign-in-refused' | 'sign-in-locked' | 'sign-in-not-allowed-here' | PortalTrouble
    >
  >;
  giveCode(
    session: PortalSession,
    code: string,
  ): Promise<
    Outcome<
      SignInProgress,
      | 'sign-in-code-refused'
      | 'sign-in-code-used'
      | 'sign-in-locked'
      | 'session-ended'
      | PortalTrouble
    >
  >;
  giveReleaseCode(
    session: PortalSession,
    releaseCode: string,
  ): Promise<
    Outcome<
      SignInProgress,
      | 'release-code-refused'
      | 'releases-used-up'
      | 'sign-in-locked'
      | 'session-ended'
      | PortalTrouble
    >
  >;
  chooseRole(
    session: PortalSession,
    roleId: string,
  ): Promise<Outcome<SignInProgress, 'role-unknown' | 'session-ended' | PortalTrouble>>;
  prove(
    session: PortalSession,
    password: string,
  ): Promise<
    Outcome<object, 'sign-in-refused' | 'sign-in-locked' | 'session-ended' | PortalTrouble>
  >;
  account(session: PortalSession): Reply<typeof accountOverview, 'session-ended'>;
  beginEnrolment(
    session: PortalSession,
  ): Promise<
    Outcome<
      Omit<Enrolment, 'secondsLeft'> & { readonly portalTime: number },
      'proof-needed' | 'mfa-not-allowed-here' | 'session-ended' | PortalTrouble
    >
  >;
  checkEnrolment(
    session: PortalSession,
    enrolmentId: string,
    code: string,
  ): Promise<Outcome<CheckReply, 'mfa-key-expired' | 'session-ended' | PortalTrouble>>;
  completeEnrolment(
    session: PortalSession,
    enrolmentId: string,
    releaseCode: string,
  ): Reply<typeof registration, 'mfa-key-expired' | 'mfa-release-code-refused' | 'session-ended'>;
  /** Ends the session and asks whether it is gone. `true` only when the portal has said so. */
  signOut(session: PortalSession): Promise<boolean>;
  /** Closes kept connections. */
  close(): void;
}
