import { decide, type Decision } from './decide.ts';
import { isTunnel, linksOf, readFacts, type LocalFacts } from './facts.ts';
import { askAll, type Asked, type RoundParts } from './round.ts';
import type { ThisMachine } from './this-machine.ts';

export interface LookRoundParts extends RoundParts {
  readonly machine: ThisMachine;
  /** How many endpoints the settings name, and how many have to say on. */
  readonly endpoints: number;
  readonly agree: number;
}

/** One round, judged: what was heard, what the machine knows, and what follows. */
export interface Round {
  readonly decision: Decision;
  readonly asked: readonly Asked[];
  readonly facts: LocalFacts;
  /** How long the answers count from the beginning of the round, in milliseconds. */
  readonly lifeMs: number;
}

/** Whoever looks for the network: one round at a time, which ends with the signal. */
export interface NetworkLook {
  readonly round: (stop: AbortSignal) => Promise<Round>;
  /** The state of the links; another text is another link. */
  readonly links: () => string;
}

export function createLook(parts: LookRoundParts): NetworkLook {
  const { machine, endpoints, agree } = parts;
  const round = async (stop: AbortSignal): Promise<Round> => {
    const [asked, facts] = await Promise.all([askAll(parts, stop), readFacts(machine)]);
    const tunnel = holdsRoute(machine, asked, facts);
    const decision = decide({ endpoints, agree, tunnel, heard: asked });
    const lives = asked.flatMap(({ lifeMs }) => lifeMs ?? []);
    return { decision, asked, facts, lifeMs: Math.min(...lives, Infinity) };
  };
  return { round, links: () => linksOf(machine) };
}

/** On the way to an endpoint, or on the way to everybody else: the portal is one of them. */
function holdsRoute(machine: ThisMachine, asked: readonly Asked[], facts: LocalFacts): boolean {
  const isOnTheWay = asked.some((one) => one.isTunnel);
  return isOnTheWay || facts.defaultRoutes.some(({ through }) => isTunnel(machine, through));
}
