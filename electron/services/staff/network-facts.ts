import type { NetworkEvidence } from '#electron/services/network/evidence.ts';
import type { StaffLook } from '#shared/contract/staff-look.ts';

type Told = StaffLook['network'];

/** The evidence for the network's verdict as the contract has it: data to be translated. */
export function networkFacts(evidence: NetworkEvidence): Told {
  const { verdict, reasons, since, until, heldUntil, last } = evidence;
  return {
    verdict,
    reasons: [...reasons],
    since: iso(since),
    ...(until !== undefined && { until: iso(until) }),
    ...(heldUntil !== undefined && { heldUntil: iso(heldUntil) }),
    ...(last && { last: roundOf(last) }),
  };
}

function roundOf(last: NonNullable<NetworkEvidence['last']>): NonNullable<Told['last']> {
  const { interfaces, defaultRoutes, gateways } = last.facts;
  return {
    at: iso(last.at),
    milliseconds: last.milliseconds,
    asked: last.asked.map(askedOf),
    interfaces: interfaces.map((one) => ({ ...one, prefixes: [...one.prefixes] })),
    defaultRoutes: [...defaultRoutes],
    gateways: [...gateways],
  };
}

type Asked = NonNullable<NetworkEvidence['last']>['asked'][number];

function askedOf(asked: Asked): NonNullable<Told['last']>['asked'][number] {
  const { host, family, outcome, tries, milliseconds, through, isTunnel, said } = asked;
  const seenAs = said && { address: said.observedAddress, prefix: said.observedPrefix };
  return {
    ...{ host, family, outcome, tries, milliseconds, isTunnel },
    ...(through !== undefined && { through }),
    ...(seenAs && { seenAs }),
  };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
