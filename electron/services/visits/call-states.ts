import type { Method } from '#shared/contract/define.ts';
import { machineContract, visitContract } from '#shared/contract/kiosk.ts';
import { staffContract } from '#shared/contract/staff.ts';
import { wireRequest, type DoorName } from '#shared/contract/wire.ts';
import { fail } from '#shared/outcome.ts';
import type { VisitState } from './visit-state.ts';

const contract = { ...machineContract, ...staffContract, ...visitContract };

type Names<C> = {
  [G in keyof C & string]: `${G}.${keyof C[G] & string}`;
}[keyof C & string];
/** Every call of the kiosk's contract. */
export type CallName = Names<typeof contract>;

const visitor = ['signed-out', 'signed-in', 'asking-still-here'] as const;
const signedOut = ['signed-out', 'asking-still-here'] as const;
const signedIn = ['signed-in', 'asking-still-here'] as const;
const nobody = ['attract', 'out-of-service'] as const;
/** Guides are read, and taken along on paper, while nobody may begin. */
const reader = [...visitor, 'out-of-service'] as const;
const notStaff = [...nobody, ...visitor, 'wiping'] as const;

/**
 * In which states each call may be made; a call without a row does not compile. While the question
 * stands, calls go on that were on their way.
 */
export const callStates = {
  'machine.hello': notStaff,
  'machine.check': notStaff,
  // A press on the next page may be on its way while the last visit is wiped.
  'machine.tellVisit': notStaff,
  'machine.tellQuestion': reader,
  'machine.tellQuiet': nobody,
  // What a guide prints needs nobody who is signed in.
  'machine.print': reader,
  // A page may always be given up.
  'machine.endVisit': notStaff,

  'staff.enter': [...nobody, 'staff'],
  'staff.resetPin': [...nobody, 'staff'],
  'staff.look': ['staff'],
  'staff.counts': ['staff'],
  'staff.log': ['staff'],
  'staff.stay': ['staff'],
  'staff.testPrint': ['staff'],
  'staff.restart': ['staff'],
  'staff.leave': ['staff'],
  // Said by the question for the PIN as well, when it goes.
  'staff.goBack': [...notStaff, 'staff'],

  // Whose answer was lost may sign in again: that ends the session before (handlers/sign-in.ts).
  'account.signIn': visitor,
  'account.activate': visitor,
  'account.giveCode': signedOut,
  'account.giveReleaseCode': signedOut,
  'account.chooseRole': signedOut,
  'account.prove': signedIn,
  'account.leaveTask': visitor,
  'account.overview': signedIn,
  'mfa.begin': signedIn,
  'mfa.check': signedIn,
  'mfa.complete': signedIn,
  'mfa.release': signedIn,
  'password.change': signedIn,
  // What became of a change is asked also where the portal has ended the session meanwhile.
  'password.settle': visitor,
  // The same once more is answered from memory, also where the kiosk has logged out meanwhile.
  'registration.begin': visitor,
  // A mail that waits is looked after by its number, without a session.
  'registration.mail': visitor,
  'registration.resend': visitor,
  'registration.changeEmail': signedIn,
  'registration.changeExtension': signedIn,
} as const satisfies Readonly<Record<CallName, readonly VisitState[]>>;

/** The call of a door that a request names; undefined where that door has none of that name. */
export function callAt(door: DoorName, request: unknown): CallName | undefined {
  const { data } = wireRequest.safeParse(request);
  if (data?.to !== door || !isCall(data.method)) return undefined;
  const [group = ''] = data.method.split('.');
  return Object.hasOwn(visitContract, group) === (door === 'visit') ? data.method : undefined;
}

function isCall(name: string): name is CallName {
  return Object.hasOwn(callStates, name);
}

/** Whether a call may be made where the kiosk stands. */
export function isOfState(call: CallName, state: VisitState): boolean {
  const states: readonly VisitState[] = callStates[call];
  return states.includes(state);
}

/** What a call that is made in another state is answered: what it declares itself, where it does. */
export function outOfState(call: CallName) {
  const [group = '', name = ''] = call.split('.');
  const groups: Readonly<Record<string, Readonly<Record<string, Method>>>> = contract;
  const codes = groups[group]?.[name]?.codes ?? [];
  const own = (['staff-closed', 'staff-visit-on', 'session-ended'] as const).find((code) =>
    codes.includes(code),
  );
  return fail(own ?? 'visit-ended', {});
}
