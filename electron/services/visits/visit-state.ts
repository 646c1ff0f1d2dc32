/**
 * What stands at the kiosk. `attract`: nobody is there. `signed-out`: somebody is, whom the portal does
 * not know. `signed-in`: whom it does. `asking-still-here`: either of them, with the question on the
 * screen. `wiping`: what was the last visit's is being taken away. `out-of-service`: nobody may begin.
 */
export const visitStates = [
  'attract',
  'signed-out',
  'signed-in',
  'asking-still-here',
  'wiping',
  'out-of-service',
  'staff',
] as const;
export type VisitState = (typeof visitStates)[number];

/**
 * What main sees, and from whom: `begun`, `left`, `asked` and `answered` are told by the page and open
 * nothing; `signed-in` and `signed-out` by the visit's own process; the rest is main's own.
 */
export const visitEvents = [
  ...['begun', 'left', 'asked', 'answered'],
  ...['signed-in', 'signed-out'],
  /** End, a limit, a break, staff who go: whatever ends a visit. */
  'ended',
  /** Nothing is left of the last visit that could be seen or reached. */
  'wiped',
  /** The machine has trouble with which nobody may begin, and has none any more. */
  ...['shut', 'opened'],
  /** The PIN was right. */
  'staff-entered',
] as const;
export type VisitEvent = (typeof visitEvents)[number];

/** Where the kiosk stands: the state, and what it comes back to. Plain data. */
export interface Standing {
  readonly state: VisitState;
  /** By a clock that only grows, in milliseconds. */
  readonly since: number;
  /** The page that is shown says that somebody uses it. */
  readonly isUsed: boolean;
  /** The visit's process has a session of somebody. */
  readonly isSignedIn: boolean;
  readonly isShut: boolean;
}

type Facts = Omit<Standing, 'state' | 'since'>;
type Next = VisitState | ((facts: Facts) => VisitState);

/** Nobody is there: the first screen, or why nobody may begin. */
const resting = ({ isShut }: Facts): VisitState => (isShut ? 'out-of-service' : 'attract');
const person = ({ isSignedIn }: Facts): VisitState => (isSignedIn ? 'signed-in' : 'signed-out');
const ofPage = (facts: Facts): VisitState => (facts.isUsed ? 'signed-out' : resting(facts));

/** From where to where. What is not in here is refused. */
const transitions: Readonly<Record<VisitState, Readonly<Partial<Record<VisitEvent, Next>>>>> = {
  attract: {
    begun: 'signed-out',
    // Its process says so, whatever the page has told.
    'signed-in': 'signed-in',
    shut: 'out-of-service',
    'staff-entered': 'staff',
    ended: 'wiping',
  },
  'signed-out': {
    left: resting,
    asked: 'asking-still-here',
    'signed-in': 'signed-in',
    // Trouble cuts nobody off who has begun.
    ...{ shut: 'signed-out', opened: 'signed-out' },
    ended: 'wiping',
  },
  // A page can't say that nobody is there while its process has a session of somebody.
  'signed-in': {
    asked: 'asking-still-here',
    'signed-out': 'signed-out',
    ...{ shut: 'signed-in', opened: 'signed-in' },
    ended: 'wiping',
  },
  'asking-still-here': {
    answered: person,
    left: (facts) => (facts.isSignedIn ? 'signed-in' : resting(facts)),
    // An answer of the portal may come while the question stands.
    ...{ 'signed-in': 'asking-still-here', 'signed-out': 'asking-still-here' },
    ...{ shut: 'asking-still-here', opened: 'asking-still-here' },
    ended: 'wiping',
  },
  wiping: {
    // A press on the next page that was on its way.
    ...{ begun: 'wiping', left: 'wiping' },
    ...{ shut: 'wiping', opened: 'wiping' },
    // The next page may break, or be given up, as well.
    ended: 'wiping',
    wiped: ofPage,
  },
  'out-of-service': {
    // Help may be read there, and whoever reads is asked whether they are still there.
    ...{ begun: 'out-of-service', left: 'out-of-service' },
    ...{ asked: 'out-of-service', answered: 'out-of-service' },
    // Who was just signing in has begun.
    'signed-in': 'signed-in',
    opened: ofPage,
    'staff-entered': 'staff',
    ended: 'wiping',
  },
  staff: {
    ...{ shut: 'staff', opened: 'staff' },
    ended: 'wiping',
  },
};

/** What an event changes beside the state; a visit that has ended takes both with it. */
const changes: Readonly<Record<VisitEvent, Partial<Facts>>> = {
  begun: { isUsed: true },
  left: { isUsed: false },
  ...{ asked: {}, answered: {}, wiped: {}, 'staff-entered': {} },
  'signed-in': { isSignedIn: true, isUsed: true },
  'signed-out': { isSignedIn: false },
  ended: { isUsed: false, isSignedIn: false },
  shut: { isShut: true },
  opened: { isShut: false },
};

/** Before the first page is shown: there may be something of the run before. */
export function firstStanding(now: number): Standing {
  return { state: 'wiping', since: now, isUsed: false, isSignedIn: false, isShut: false };
}

/** Where an event leads; undefined where it is none of this state's. */
export function step(standing: Standing, event: VisitEvent, now: number): Standing | undefined {
  const next = transitions[standing.state][event];
  if (next === undefined) return undefined;
  const { state: before, since, ...facts } = { ...standing, ...changes[event] };
  const state = typeof next === 'function' ? next(facts) : next;
  return { ...facts, state, since: state === before ? since : now };
}

/** Whether nobody is there, neither a visitor nor staff. */
export function isFree({ state, isUsed }: Standing): boolean {
  return (state === 'attract' || state === 'out-of-service') && !isUsed;
}
