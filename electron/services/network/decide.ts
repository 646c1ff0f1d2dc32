import {
  noWays,
  type AskOutcome,
  type Family,
  type Reason,
  type Verdict,
} from '#shared/network-outcomes.ts';

/** What came of one question, as far as it decides. */
export interface Heard {
  /** Place of the endpoint in the settings. */
  readonly endpoint: number;
  readonly family: Family;
  readonly outcome: AskOutcome;
}

/** Everything that a verdict may rest on. Local facts are none of it, but for the tunnel. */
export interface DecisionFacts {
  /** How many endpoints the settings name. */
  readonly endpoints: number;
  /** How many of them have to say on. */
  readonly agree: number;
  /** Whether a tunnel holds the route of a family that is in use. */
  readonly tunnel: boolean;
  readonly heard: readonly Heard[];
}

export interface Decision {
  readonly verdict: Verdict;
  /** At least one; the most telling first. */
  readonly reasons: readonly Reason[];
}

/**
 * The verdict of one round. Only signed answers say anything. With less of what was heard it never
 * turns from off into on: where all that is signed says off it is off, and a mixture is unknown.
 */
export function decide({ endpoints, agree, tunnel, heard }: DecisionFacts): Decision {
  if (endpoints === 0) return unknown('not-set');
  if (tunnel) return unknown('tunnel');
  const asked = heard.filter(({ outcome }) => !isNoWay(outcome));
  const saidOn = asked.filter(({ outcome }) => outcome === 'on');
  const isOffSaid = asked.some(({ outcome }) => outcome === 'off');
  if (isOffSaid) return saidOn.length > 0 ? unknown('answers-differ') : off;
  if (asked.length === 0) return unknown('no-way');
  const rest = asked.filter(({ outcome }) => outcome !== 'on').map(({ outcome }) => outcome);
  if (saidOn.length === 0) return unknown(...new Set(rest));
  const agreeing = new Set(saidOn.map(({ endpoint }) => endpoint)).size;
  if (agreeing < Math.min(agree, endpoints)) return unknown('too-few', ...new Set(rest));
  const unheard = asked.some(({ family }) => !saidOn.some((said) => said.family === family));
  return unheard ? unknown('family-silent', ...new Set(rest)) : on;
}

const on: Decision = { verdict: 'on', reasons: ['on'] };
const off: Decision = { verdict: 'off', reasons: ['off'] };

function unknown(...reasons: readonly Reason[]): Decision {
  return { verdict: 'unknown', reasons };
}

function isNoWay(outcome: AskOutcome): boolean {
  return noWays.some((none) => none === outcome);
}
