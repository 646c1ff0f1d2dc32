import { randomBytes } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';
import { campusAnswer, campusHeader, type CampusAnswer } from '#electron/portal/campus.ts';
import { breachOf } from '#build/conformance/heard.ts';
import type { Portal } from '#build/conformance/portal.ts';
import type { Check } from '#build/conformance/rule.ts';

const chapter = 'network';

/** The answers about the caller's network. Whose key signs them is the settings' business. */
export const networkChecks: readonly Check[] = [
  {
    id: 'network-nonce',
    chapter,
    rule:
      'The answer about the network repeats the nonce it was asked with, its end lies after its ' +
      'beginning, and the observed address lies in the observed prefix.',
    run: ({ portal }) => networkAnswer(portal).then(() => undefined),
  },
  {
    id: 'network-fresh',
    chapter,
    rule: 'Each answer about the network is made for its question: two questions, two answers.',
    async run({ portal }) {
      await networkAnswer(portal);
      await networkAnswer(portal);
    },
  },
];

/** Asks what network this run is on; what is signed is read, and not believed any further. */
export async function networkAnswer(portal: Portal): Promise<CampusAnswer> {
  const parameter = randomBytes(32).toString('base64url');
  const { answer } = await portal.accept('network', { parameter });
  const [header = '', payload = ''] = answer.split('.');
  const read = campusAnswer.safeParse(jsonOf(payload));
  const isFit = campusHeader.safeParse(jsonOf(header)).success && read.success;
  if (isFit && isAnswerTo(parameter, read.data)) return read.data;
  const expected = 'an answer of the contract to this nonce (JWS, EdDSA)';
  throw breachOf(await portal.ask('network', { parameter }), expected);
}

function isAnswerTo(nonce: string, answer: CampusAnswer): boolean {
  const lasts = Date.parse(answer.notAfter) > Date.parse(answer.issuedAt);
  return answer.nonce === nonce && lasts && isSeenInPrefix(answer);
}

function isSeenInPrefix({ observedAddress, observedPrefix }: CampusAnswer): boolean {
  const [net = '', length] = observedPrefix.split('/');
  const family = isIPv6(observedAddress) ? 'ipv6' : 'ipv4';
  if (isIPv6(net) !== isIPv6(observedAddress)) return false;
  const list = new BlockList();
  list.addSubnet(net, Number(length), family);
  return list.check(observedAddress, family);
}

function jsonOf(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
