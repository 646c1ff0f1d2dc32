/** The two families of addresses; each is asked apart (kiosk.md E.2). */
export type Family = 4 | 6;
export const families = [4, 6] as const;

/** What the kiosk holds its own network for. `unknown` is never taken for `on`. */
export type Verdict = 'on' | 'off' | 'unknown';

/** No question could be asked this way; it is no evidence for anything. */
export const noWays = ['no-address', 'no-route'] as const;

/** What came of one question to one endpoint in one family. The first two are signed answers. */
export const networkOutcomes = [
  'on',
  'off',
  ...noWays,
  /** The name could not be looked up. */
  'no-name',
  /** Nothing came in time. */
  'silent',
  /** The connection was refused or cut. */
  'cut',
  /** TLS did not end at an endpoint of ours: another authority, another name, another pin. */
  'not-trusted',
  /** Something else answered: another status, another page, a redirect, too much. */
  'not-an-answer',
  'unsigned',
  'foreign-key',
  'wrong-nonce',
  'expired',
  /** Signed, but not in the words of the contract. */
  'unreadable',
] as const;
export type AskOutcome = (typeof networkOutcomes)[number];

/** Why the verdict is what it is: what was heard, or one of these. */
export const networkReasons = [
  ...networkOutcomes,
  /** Nothing was asked yet, or nothing since the machine slept or its clock jumped. */
  'not-asked',
  /** The settings name no endpoint. */
  'not-set',
  /** No family has a way to any endpoint. */
  'no-way',
  /** A tunnel holds the route: its far end would be judged, not this place. */
  'tunnel',
  /** Some say on, some say off. */
  'answers-differ',
  /** Fewer endpoints than needed say on. */
  'too-few',
  /** One family says on, the other has a way and no answer. */
  'family-silent',
  /** The first of two answers that are needed in a row. */
  'first-of-two',
  /** The link has changed a moment ago. */
  'held-down',
  /** The link has changed and nothing has confirmed the verdict since. */
  'not-confirmed',
  /** The last answer has run out. */
  'run-out',
  /** A fault of the kiosk's own; it is in the log. */
  'fault',
] as const;
export type Reason = (typeof networkReasons)[number];
