/** What a stranger needs in order to act on a broken rule. */
export interface Evidence {
  readonly expected: string;
  readonly came: string;
  /** The request, as `VERB /path`, with the name of what the path carries in place of its value. */
  readonly request: string;
}

/** A rule was broken. Thrown, as in a test: a check has nothing left to do after its first breach. */
export class Breach extends Error {
  readonly evidence: Evidence;

  constructor(evidence: Evidence) {
    super(`expected ${evidence.expected}; came ${evidence.came} (${evidence.request})`);
    this.evidence = evidence;
  }
}

/** A check that could not be made here; it is never counted as passed. */
export class NotMade extends Error {}

/** What whoever threw has to say. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
