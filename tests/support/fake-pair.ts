import type { ServedPair } from '#electron/desktop/pair.ts';
import type { BreakKind } from '#electron/services/recovery/decide.ts';
import type { RecordEnd } from '#electron/services/audit/visit-record.ts';
import type { Receipt } from '#shared/contract/machine.ts';
import { done } from '#shared/outcome.ts';
import type { WirePush } from '#shared/contract/wire.ts';

/** A pair without processes, worked by a test. */
export interface FakePair extends ServedPair {
  readonly pushes: readonly WirePush[];
  /** How its record was ended. */
  readonly ends: readonly RecordEnd[];
  readonly state: () => 'hidden' | 'shown' | 'ended';
  /** The visit's process says whether somebody is signed in. */
  readonly person: (isSignedIn: boolean) => void;
  /** Page or process end by themselves. */
  readonly breakDown: (kind?: BreakKind) => void;
}

/** How a pair ends. */
export interface PairEnd {
  readonly portalSession: Receipt['portalSession'];
  readonly areGone: boolean;
}

export interface FakePairOptions {
  /** Rejects where it can't come up. */
  readonly ready?: Promise<void>;
  readonly end?: Promise<PairEnd>;
  /** What is said of its paper at the end. */
  readonly paper?: Receipt['paper'];
  /** Whether it has made a call. */
  readonly hasBegun?: boolean;
}

const wellEnded: PairEnd = { portalSession: 'ended', areGone: true };

export function createFakePair(options: FakePairOptions = {}): FakePair {
  const { ready, end, paper, hasBegun = false } = options;
  const pushes: WirePush[] = [];
  const ends: RecordEnd[] = [];
  const listeners: ((kind: BreakKind) => void)[] = [];
  const persons: ((isSignedIn: boolean) => void)[] = [];
  let state: ReturnType<FakePair['state']> = 'hidden';
  const pair: FakePair = {
    ready: ready ?? Promise.resolve(),
    show: () => (state = 'shown'),
    push: (push) => pushes.push(push),
    print: async () => done({}),
    clearPaper: async () => paper,
    record: {
      hasBegun: () => hasBegun,
      step: () => undefined,
      print: () => undefined,
      end: async (told) => void ends.push(told),
    },
    isPage: (sender) => sender === pair,
    serve: async () => done({}),
    visitEnded: () => undefined,
    onBroken: (listener) => listeners.push(listener),
    beat: () => undefined,
    onPerson: (listener) => persons.push(listener),
    closeVisit: () => undefined,
    hide: () => {
      state = 'ended';
      return true;
    },
    endSession: async () => (await (end ?? wellEnded)).portalSession,
    isPageGone: async () => true,
    endProcesses: async () => (await (end ?? wellEnded)).areGone,
    clearPartition: async () => true,
    isListed: async () => false,
    pushes,
    ends,
    state: () => state,
    person: (isSignedIn) => persons.forEach((listener) => listener(isSignedIn)),
    breakDown: (kind = 'crash') => listeners.forEach((listener) => listener(kind)),
  };
  return pair;
}
