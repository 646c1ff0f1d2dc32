import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import path from 'node:path';
import { createCertificateMaker } from '#tests/support/portal/certificates.ts';
import { createLab, type Lab, type Started } from './lab.ts';
import type { Kind, Scenario } from './scenarios.ts';

export interface OpenNetwork {
  readonly lab: Lab;
  /** The kiosk's own program, in the kiosk's place. */
  readonly probe: Started;
  /** Stops the endpoints, and starts them again. */
  readonly stopEndpoints: () => Promise<void>;
  readonly startEndpoints: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const endpoints = {
  a: { four: '192.0.2.2', six: '2001:db8:1:2::2', hex: '20010db8000100020000000000000002' },
  b: { four: '198.51.100.2', six: '2001:db8:1:3::2', hex: '20010db8000100030000000000000002' },
} as const;
const campusPrefixes = ['10.11.0.0/16', '2001:db8:1::/48'];
const router = {
  campus: { four: '10.11.0.1', six: '2001:db8:1:1::1' },
  home: { four: '192.168.1.1', six: '2001:db8:99:1::1' },
};

/** Everybody's keys and certificates. */
function makeKeys() {
  const maker = createCertificateMaker();
  const names = 'DNS:a.campus.example,DNS:b.campus.example';
  const own = maker.authority('Campus authority');
  const foreign = maker.authority('Somebody else');
  const server = maker.server(own, names);
  const made = {
    own,
    foreign,
    server,
    stranger: maker.server(foreign, names),
    /** Of the right authority, by another key: nobody has it but in the worst of cases. */
    stolen: maker.server(own, names),
    pins: [maker.pinOf(server)],
    signer: signingKey(),
    liar: signingKey(),
  };
  maker.close();
  return made;
}
type Keys = ReturnType<typeof makeKeys>;

function signingKey(): string {
  return String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

/** A laboratory in which everything of the scenario stands. */
export async function openNetwork(scenario: Scenario, holdDownSeconds = 5): Promise<OpenNetwork> {
  const lab = createLab();
  try {
    return await furnish(lab, scenario, holdDownSeconds);
  } catch (trouble) {
    await lab.close();
    throw trouble;
  }
}

async function furnish(
  lab: Lab,
  scenario: Scenario,
  holdDownSeconds: number,
): Promise<OpenNetwork> {
  const keys = makeKeys();
  lay(lab, scenario);
  const server = (place: 'router' | 'server', listen: readonly string[], kind: Kind) =>
    startServer(lab, { place, listen, kind, keys, scenario });
  const all = Object.values(endpoints).flatMap(({ four, six }) => [four, six]);
  const open = () => server('server', all, scenario.kind ?? 'honest');
  let running = await open();
  const at = scenario.isCampus ? router.campus : router.home;
  if (scenario.between) await server('router', [at.four, at.six], scenario.between.kind);
  await startNames(lab, scenario);
  await scenario.prepare?.(lab);
  const probe = startProbe(lab, writeSettings(lab, keys, scenario), holdDownSeconds);
  await probe.next();
  return {
    ...{ lab, probe, close: lab.close },
    stopEndpoints: () => running.end(),
    startEndpoints: async () => void (running = await open()),
  };
}

function startProbe(lab: Lab, settings: string, holdDownSeconds: number): Started {
  return lab.start('kiosk', 'probe.ts', {
    given: { settings, holdDownSeconds },
    // What this computer of the laboratory trusts: the interceptor's authority, too.
    env: { SSL_CERT_FILE: path.join(lab.folder, 'system.pem') },
  });
}

/** Addresses and routes of the three places. */
function lay(lab: Lab, { families, isCampus, between, spoofsNames }: Scenario): void {
  const { four, six } = isCampus ? router.campus : router.home;
  const say = (place: Parameters<Lab['run']>[0], ...commands: readonly string[]) => {
    for (const command of commands) lab.run(place, command);
  };
  say(
    'router',
    `ip addr add ${four}/24 dev lan`,
    `ip addr add ${six}/64 dev lan nodad`,
    'ip addr add 192.0.2.1/24 dev core',
    'ip addr add 2001:db8:1:2::1/64 dev core nodad',
    'ip route add 198.51.100.0/24 via 192.0.2.2',
    'ip route add 2001:db8:1:3::/64 via 2001:db8:1:2::2',
    'sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1',
  );
  say(
    'server',
    ...Object.values(endpoints).flatMap((one) => [
      `ip addr add ${one.four}/24 dev core`,
      `ip addr add ${one.six}/64 dev core nodad`,
    ]),
    'ip route add default via 192.0.2.1',
    'ip route add default via 2001:db8:1:2::1',
  );
  if (families.includes(4)) {
    const own = four.replace(/1$/, '2');
    say('kiosk', `ip addr add ${own}/24 dev lan`, `ip route add default via ${four}`);
  }
  if (families.includes(6)) {
    const own = six.replace(/1$/, '2');
    say('kiosk', `ip addr add ${own}/64 dev lan nodad`, `ip route add default via ${six}`);
  }
  const post = 'type nat hook postrouting priority 100;';
  const pre = 'type nat hook prerouting priority -100;';
  const nat = [
    ...(isCampus ? [] : [`chain post {\n${post}\nip saddr != 10.11.0.0/16 oif core masquerade\n}`]),
    ...(between && !spoofsNames
      ? [`chain pre {\n${pre}\niif lan tcp dport 443 dnat to ${four}\n}`]
      : []),
  ];
  if (nat.length === 0) return;
  lab.run('router', 'nft -f -', `table ip translation {\n${nat.join('\n')}\n}\n`);
}

interface ServerParts {
  readonly place: 'router' | 'server';
  readonly listen: readonly string[];
  readonly kind: Kind;
  readonly keys: Keys;
  readonly scenario: Scenario;
}

async function startServer(lab: Lab, parts: ServerParts): Promise<Started> {
  const { place, listen, kind, keys, scenario } = parts;
  const between = { trusted: keys.server, foreign: keys.stranger };
  const isBetween = place === 'router';
  const { cert, key } = isBetween
    ? between[scenario.between?.certificate ?? 'foreign']
    : keys.server;
  const signer = isBetween ? keys.liar : keys.signer;
  const delayMs = isBetween ? 0 : (scenario.delayMs ?? 0);
  const given = { listen, cert, key, kind, signer, campus: campusPrefixes, delayMs };
  const started = lab.start(place, 'endpoint.ts', { given });
  await started.next();
  return started;
}

async function startNames(lab: Lab, scenario: Scenario): Promise<void> {
  const { four, six } = scenario.isCampus ? router.campus : router.home;
  const table: Record<string, { readonly four: string[]; readonly six: string[] }> = {};
  for (const [name, own] of Object.entries(endpoints)) {
    const six = scenario.isTranslated ? translated(own.four) : own.hex;
    const real = { four: [own.four], six: [six] };
    table[`${name}.campus.example`] = scenario.spoofsNames ? { four: [four], six: [] } : real;
  }
  lab.setNames('kiosk', [scenario.families.includes(4) ? four : six]);
  const given = { listen: [four, six], names: table };
  await lab.start('router', 'name-server.ts', { given }).next();
}

/** DNS64: the address within the translator's prefix (RFC 6052), in hexadecimal. */
function translated(four: string): string {
  const embedded = Buffer.from(four.split('.').map(Number)).toString('hex');
  return `${'20010db80064'.padEnd(24, '0')}${embedded}`;
}

function writeSettings(lab: Lab, keys: Keys, { trust }: Scenario): string {
  // The last 32 bytes of the SPKI form are the key itself (RFC 8410 4).
  const spki = createPublicKey(createPrivateKey(keys.signer)).export({
    type: 'spki',
    format: 'der',
  });
  const key = `ed25519/${spki.subarray(-32).toString('base64')}`;
  const isSystem = trust === 'system-without-pins';
  lab.write('authority.pem', keys.own.cert);
  lab.write('system.pem', `${keys.own.cert}\n${keys.foreign.cert}`);
  const names = Object.keys(endpoints).map((name) => `https://${name}.campus.example`);
  const settings = {
    version: 1,
    portal: {
      url: 'https://portal.campus.example',
      ...(isSystem ? {} : { certificateAuthority: 'authority.pem' }),
    },
    campus: { endpoints: names, keys: [key], pins: isSystem ? [] : keys.pins },
  };
  lab.write('settings.json', JSON.stringify(settings));
  return path.join(lab.folder, 'settings.json');
}
