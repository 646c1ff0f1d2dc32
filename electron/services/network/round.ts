import type { KeyObject } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { askOnce, type Reply } from './ask.ts';
import type { Heard } from './decide.ts';
import type { Family, AskOutcome } from '#shared/network-outcomes.ts';

/** One endpoint in one family: how its places are found, and how one of them is reached. */
export interface Way {
  readonly endpoint: number;
  readonly family: Family;
  /** Host and port, for the Host header and for staff. */
  readonly host: string;
  readonly basePath: string;
  readonly find: (signal: AbortSignal) => Promise<Found>;
}

/** Where a way leads, or why it leads nowhere. */
export type Found =
  | {
      readonly ok: true;
      /** One dial per address, in the order of trying. */
      readonly dials: readonly (() => Duplex)[];
      /** Interface by which a socket leaves, and whether it leads into a tunnel. */
      readonly through?: string;
      readonly isTunnel: boolean;
    }
  | { readonly ok: false; readonly why: AskOutcome };

/** What came of one way, for the verdict and for staff. */
export interface Asked extends Heard, Omit<Reply, 'outcome'> {
  readonly host: string;
  readonly through?: string;
  readonly isTunnel: boolean;
  /** Questions that were sent; 0 where there was no way. */
  readonly tries: number;
  /** From the first look-up to the last word, in milliseconds. */
  readonly milliseconds: number;
}

/** Limits of one round, in milliseconds. */
export interface RoundLimits {
  readonly tryMs: number;
  /** The most that is waited between two tries; how long in fact is chance. */
  readonly pauseMs: number;
  readonly totalMs: number;
}

/** Two tries of two seconds with a pause fit into the whole. */
export const usualLimits: RoundLimits = { tryMs: 2_000, pauseMs: 250, totalMs: 4_400 };

export interface RoundParts {
  readonly ways: readonly Way[];
  readonly keys: readonly KeyObject[];
  readonly limits: RoundLimits;
  /** A clock that only goes forward, in milliseconds. */
  readonly clock: () => number;
  /** Between 0 and 1. */
  readonly random: () => number;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

/** Asks every endpoint in every family, all at once. It never takes longer than its limit. */
export function askAll(parts: RoundParts, stop: AbortSignal): Promise<readonly Asked[]> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(parts.limits.totalMs)]);
  return Promise.all(parts.ways.map((way) => askWay(parts, way, signal)));
}

/** Nothing came, or the connection broke: another question may do better. Anything else is certain. */
const mayPass: readonly AskOutcome[] = ['silent', 'cut'];
const mostTries = 2;

async function askWay(parts: RoundParts, way: Way, signal: AbortSignal): Promise<Asked> {
  const began = parts.clock();
  const { endpoint, family, host } = way;
  const about = { endpoint, family, host, isTunnel: false, tries: 0 };
  const took = () => ({ milliseconds: Math.round(parts.clock() - began) });
  const found = await way.find(signal);
  if (!found.ok) return { ...about, outcome: found.why, ...took() };
  const { through, isTunnel } = found;
  let reply: Reply = { outcome: 'silent' };
  let tries = 0;
  while (tries < mostTries && !signal.aborted) {
    if (tries > 0) await parts.wait(parts.random() * parts.limits.pauseMs, signal);
    const dial = found.dials[tries % found.dials.length];
    if (dial) reply = await askOnce(questionOf(parts, { way, dial, signal }));
    tries += 1;
    if (!mayPass.includes(reply.outcome)) break;
  }
  const left = through === undefined ? {} : { through };
  return { ...about, ...reply, ...left, isTunnel, tries, ...took() };
}

interface Try {
  readonly way: Way;
  readonly dial: () => Duplex;
  readonly signal: AbortSignal;
}

function questionOf({ keys, limits }: RoundParts, { way, dial, signal }: Try) {
  const { host, basePath } = way;
  const limited = AbortSignal.any([signal, AbortSignal.timeout(limits.tryMs)]);
  return { dial, host, basePath, keys, signal: limited };
}
