import type { Lab } from './lab.ts';

export type Kind = 'honest' | 'liar' | 'captive' | 'redirect' | 'replay' | 'unsigned';

/** A network as a kiosk may meet it, with the verdict that has to come of it. */
export interface Scenario {
  readonly name: string;
  readonly expects: 'on' | 'off' | 'unknown';
  /** Families of the kiosk's own addresses. */
  readonly families: readonly (4 | 6)[];
  /** Whether these addresses are the campus's; elsewhere IPv4 is translated on the way. */
  readonly isCampus: boolean;
  /** How the endpoints behave; honest where nothing is said. */
  readonly kind?: Kind;
  readonly delayMs?: number;
  /** Somebody who stands between and takes the connections: how, and with whose certificate. */
  readonly between?: { readonly kind: Kind; readonly certificate: 'trusted' | 'foreign' };
  /** Names lead to the one in between, instead of the connections. */
  readonly spoofsNames?: true;
  /** Without pins, and with the system's authorities in place of the settings' one. */
  readonly trust?: 'system-without-pins';
  /** Names have the translator's addresses in IPv6 (DNS64). */
  readonly isTranslated?: true;
  /** What is done in the laboratory once all stands. */
  readonly prepare?: (lab: Lab) => void | Promise<void>;
  readonly rounds?: number;
}

const campus = { families: [4], isCampus: true } as const;
const home = { families: [4], isCampus: false } as const;
const forward = (rule: string) =>
  `table inet lab {\nchain between {\ntype filter hook forward priority 0;\n${rule}\n}\n}\n`;
const nft = (rules: string) => (lab: Lab) => void lab.run('router', 'nft -f -', rules);

export const scenarios: readonly Scenario[] = [
  { name: 'campus, IPv4', expects: 'on', ...campus },
  { name: 'campus, IPv6', expects: 'on', families: [6], isCampus: true },
  { name: 'campus, dual stack', expects: 'on', families: [4, 6], isCampus: true },
  { name: 'home, endpoints that answer everybody', expects: 'off', ...home },
  { name: 'home, IPv6', expects: 'off', families: [6], isCampus: false },
  {
    name: 'home, campus-only endpoints',
    expects: 'unknown',
    ...home,
    prepare: nft(forward('tcp dport 443 drop')),
  },
  {
    name: 'campus by IPv4, IPv6 gets no answer',
    expects: 'unknown',
    families: [4, 6],
    isCampus: true,
    prepare: nft(forward('ip6 nexthdr tcp drop')),
  },
  {
    name: 'captive portal with a certificate of its own',
    expects: 'unknown',
    ...home,
    between: { kind: 'captive', certificate: 'foreign' },
  },
  {
    name: 'captive portal, 200 to everything, trusted certificate',
    expects: 'unknown',
    ...home,
    between: { kind: 'captive', certificate: 'trusted' },
  },
  {
    name: 'redirect to the real endpoint, trusted certificate',
    expects: 'unknown',
    ...campus,
    between: { kind: 'redirect', certificate: 'trusted' },
  },
  {
    name: 'spoofed names',
    expects: 'unknown',
    ...home,
    spoofsNames: true,
    between: { kind: 'liar', certificate: 'foreign' },
  },
  {
    name: 'TLS interception, authority in the system, pins set',
    expects: 'unknown',
    ...home,
    between: { kind: 'liar', certificate: 'foreign' },
  },
  {
    name: 'TLS interception, authority in the system, no pins',
    expects: 'unknown',
    ...home,
    between: { kind: 'liar', certificate: 'foreign' },
    trust: 'system-without-pins',
  },
  { name: 'unsigned answers', expects: 'unknown', ...campus, kind: 'unsigned' },
  { name: 'yesterday’s answer again', expects: 'unknown', ...campus, kind: 'replay' },
  {
    name: '30 % of all packets lost',
    expects: 'on',
    ...campus,
    prepare: nft(forward('numgen random mod 100 < 30 drop')),
    rounds: 12,
  },
  { name: 'answers 5 s late', expects: 'unknown', ...campus, delayMs: 5_000 },
  { name: 'black hole', expects: 'unknown', ...campus, prepare: nft(forward('drop')) },
  {
    name: 'black hole, name servers too',
    expects: 'unknown',
    ...campus,
    prepare: nft('table inet lab {\nchain in {\ntype filter hook input priority 0;\ndrop\n}\n}\n'),
  },
  {
    name: 'no cable',
    expects: 'unknown',
    ...campus,
    prepare: (lab) => void lab.run('kiosk', 'ip link set lan down'),
  },
];
