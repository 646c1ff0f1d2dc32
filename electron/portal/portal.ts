import type { z } from 'zod';
import type { Enrolment } from '#shared/contract/mfa.ts';
import type { FailureCode, Outcome, PortalTrouble } from '#shared/outcome.ts';
import type { RequestOf } from './endpoint-types.ts';
import type {
  accountOverview,
  mailState,
  passwordChange,
  registration,
  release,
  session,
  status,
  userInformation,
} from './replies.ts';

type Ended<T, C extends FailureCode = never> = Promise<Outcome<T, C | PortalTrouble>>;
type Reply<T extends z.ZodType, C extends FailureCode = never> = Ended<z.infer<T>, C>;
interface Timed {
  /** The portal's clock when it answered (Date header), in milliseconds since 1970. */
  readonly portalTime: number;
}
type TimedReply<T extends z.ZodType, C extends FailureCode = never> = Ended<z.infer<T> & Timed, C>;

type RegistrationRefusal =
  | 'proof-needed'
  | 'password-refused'
  | 'email-refused'
  | 'extension-refused'
  | 'not-editable'
  | 'already-registered'
  | 'session-ended';

type EmailRefusal =
  'proof-needed' | 'email-refused' | 'not-editable' | 'mail-too-early' | 'session-ended';
type ExtensionRefusal = 'extension-refused' | 'not-editable' | 'session-ended';

/** A portal session; its token stays in here and in the client. */
export interface PortalSession {
  readonly token: string;
}
export type SignInProgress = z.infer<typeof session>['progress'];
export interface SignedIn {
  readonly session: PortalSession;
  readonly progress: SignInProgress;
}

export type UserInformation = z.infer<typeof userInformation>;
export type PortalMailState = z.infer<typeof mailState>;
type NewPassword = RequestOf<'changePassword'>['body'];
/** What became of a write of user information whose result was unknown; `not-registered` as `not-changed`. */
export type SettledRegistration =
  | { readonly state: 'registered'; readonly registration: UserInformation & Timed }
  | { readonly state: 'not-registered' | 'nothing-open' };
type NewRegistration = RequestOf<'register'>['body'];
/** What became of a change of password whose result was unknown. */
export type SettledPassword =
  | ({ readonly state: 'changed' } & z.infer<typeof passwordChange>)
  /** The portal's promise: it was not done, and is not done late either. */
  | { readonly state: 'not-changed' }
  | { readonly state: 'nothing-open' };

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
  status(): Promise<
    Awaited<TimedReply<typeof status>> & {
      /** The portal's clock where it answered with a refusal. */
      readonly portalTime?: number | undefined;
    }
  >;
  signIn(
    personalId: string,
    password: string,
  ): Ended<SignedIn, 'sign-in-refused' | 'sign-in-locked' | 'sign-in-not-allowed-here'>;
  activate(
    personalId: string,
    activationKey: string,
  ): Ended<
    SignedIn,
    'sign-in-refused' | 'sign-in-locked' | 'activation-expired' | 'sign-in-not-allowed-here'
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
  account(session: PortalSession): TimedReply<typeof accountOverview, 'session-ended'>;
  changePassword(
    session: PortalSession,
    change: NewPassword,
  ): Reply<typeof passwordChange, 'proof-needed' | 'password-refused' | 'session-ended'>;
  /** Asks what became of a change whose result was unknown; needs no session and no password. */
  settlePassword(): Ended<SettledPassword, 'proof-needed' | 'password-refused' | 'session-ended'>;
  register(
    session: PortalSession,
    registration: NewRegistration,
  ): TimedReply<typeof userInformation, RegistrationRefusal>;
  /** Asks what became of a registration whose result was unknown, as `settlePassword` does. */
  settleRegistration(): Ended<SettledRegistration, RegistrationRefusal>;
  /** By the number that came with the pending mail; needs no session. */
  mailState(statusNumber: string): TimedReply<typeof mailState, 'nothing-pending'>;
  resendMail(
    statusNumber: string,
  ): TimedReply<typeof mailState, 'mail-too-early' | 'nothing-pending'>;
  changeEmail(
    session: PortalSession,
    email: string,
  ): TimedReply<typeof userInformation, EmailRefusal>;
  /** Asks what became of another address whose result was unknown, as `settlePassword` does. */
  settleEmail(): Ended<SettledRegistration, EmailRefusal>;
  changeExtension(
    session: PortalSession,
    extension: string,
  ): TimedReply<typeof userInformation, ExtensionRefusal>;
  settleExtension(): Ended<SettledRegistration, ExtensionRefusal>;
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
    releaseCode?: string,
  ): Reply<typeof registration, 'mfa-key-expired' | 'mfa-release-code-refused' | 'session-ended'>;
  release(
    session: PortalSession,
    releaseCode: string,
  ): Reply<
    typeof release,
    | 'release-code-refused'
    | 'releases-used-up'
    | 'mfa-not-registered'
    | 'sign-in-locked'
    | 'session-ended'
  >;
  /** Ends the session and asks whether it is gone. `true` only when the portal has said so. */
  signOut(session: PortalSession): Promise<boolean>;
  /** Closes kept connections. */
  close(): void;
}
