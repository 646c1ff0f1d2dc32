import { addressOf } from './addresses.ts';
import type { LocalFacts } from './facts.ts';
import type { Reason, Verdict } from '#shared/network-outcomes.ts';
import type { Asked } from './round.ts';

/** What staff and the administrator's command are shown. Nothing of a visitor is in it. */
export interface NetworkEvidence {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** Since when the screen says so; all times in milliseconds since 1970. */
  readonly since: number;
  /** The last round that ended; nothing before the first one. */
  readonly last?: {
    readonly at: number;
    readonly milliseconds: number;
    readonly asked: readonly Asked[];
    readonly facts: LocalFacts;
  };
  /** When the verdict runs out, where it does. */
  readonly until?: number;
  /** Until when a change of the link holds the screen, where it does. */
  readonly heldUntil?: number;
}

/** The evidence as lines to read. */
export function linesOf(evidence: NetworkEvidence): readonly string[] {
  const { verdict, reasons, since, last, until, heldUntil } = evidence;
  return [
    `campus network: ${verdict} (${reasons.join(', ')}), since ${iso(since)}`,
    ...(until === undefined ? [] : [`counts until ${iso(until)}`]),
    ...(heldUntil === undefined ? [] : [`held until ${iso(heldUntil)}: the link has changed`]),
    ...(last ? [`last check ${iso(last.at)}, ${last.milliseconds} ms`] : ['never checked yet']),
    ...(last?.asked ?? []).map(lineOf),
    ...(last ? factLines(last.facts) : []),
  ];
}

function lineOf(asked: Asked): string {
  const { host, family, outcome, tries, milliseconds, through, isTunnel, said, key } = asked;
  const seen = said ? `, seen as ${said.observedAddress} in ${said.observedPrefix}` : '';
  // NAT64: the server sees the translator.
  const isOther = said !== undefined && addressOf(said.observedAddress)?.family !== family;
  const by = key === undefined ? '' : `, key ${key + 1}`;
  const way = through === undefined ? '' : `, through ${through}${isTunnel ? ' (tunnel)' : ''}`;
  const seenAs = `${seen}${isOther ? ' (translated)' : ''}`;
  return `  ${host} IPv${family}: ${outcome}, ${tries} tries, ${milliseconds} ms${way}${seenAs}${by}`;
}

function factLines({ interfaces, defaultRoutes, gateways, dnsSuffixes }: LocalFacts) {
  const listed = (what: string, of: readonly string[]) =>
    `  ${what}: ${of.length === 0 ? 'none' : of.join(', ')}`;
  return [
    listed(
      'interfaces',
      interfaces.map(
        ({ name, prefixes, isTunnel }) =>
          `${name}${isTunnel ? ' (tunnel)' : ''} ${prefixes.join(' ')}`,
      ),
    ),
    listed(
      'default routes',
      defaultRoutes.map(({ family, through }) => `IPv${family} ${through}`),
    ),
    listed('gateways', gateways),
    listed('DNS suffixes', dnsSuffixes),
  ];
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
