import { goodSettings, withPortal } from './good.ts';

const aPin = `sha256/${'A'.repeat(43)}=`;

/** Name, value and what is said: what is JSON and no settings file. */
export const brokenShapes: readonly (readonly [string, unknown, string])[] = [
  ['a list', [], ':1:1: the file must be a group in braces'],
  ['null', null, ':1:1: the file must be a group in braces'],
  ['without a version', { portal: goodSettings.portal }, ':1:1: version is missing'],
  [
    'of a version to come',
    { ...goodSettings, version: 2 },
    ':2:14: version is that of a newer Genkan; here it is 1',
  ],
  ['with its version as text', { ...goodSettings, version: '1' }, ':2:14: version must be 1'],
  ['without a portal', { version: 1 }, ':1:1: portal is missing'],
  [
    'with a portal by http',
    withPortal({ url: 'http://portal.example/' }),
    ':4:12: portal.url must be an https address',
  ],
  [
    'with a portal and a password',
    withPortal({ url: 'https://a:b@portal.example/' }),
    ':4:12: portal.url must be host and path alone',
  ],
  [
    'with a portal that is a number',
    withPortal({ url: 7 }),
    ':4:12: portal.url must be text in quotes',
  ],
  [
    'with a pin of another kind',
    withPortal({ pins: [aPin, 'sha1/AAAA'] }),
    ':7:7: portal.pins[1] must look like "sha256/…="',
  ],
  ['with a pin beside a list', withPortal({ pins: aPin }), ':5:13: portal.pins must be a list'],
  [
    'with five pins',
    withPortal({ pins: Array(5).fill(aPin) }),
    ':5:13: portal.pins must have at most 4 entries',
  ],
  [
    'with a part misspelled',
    { ...goodSettings, langauge: 'ja' },
    ':6:3: there is no setting "langauge"',
  ],
  [
    'with a secret',
    withPortal({ clientSecret: 'x' }),
    ':5:5: there is no setting "clientSecret" in portal',
  ],
  [
    'with a name that objects have',
    JSON.parse(`{"version":1,"portal":${JSON.stringify(goodSettings.portal)},"__proto__":{"x":1}}`),
    ':6:3: there is no setting "__proto__"',
  ],
  [
    'in a language that it has not',
    { ...goodSettings, language: 'fr' },
    ':6:15: language must be "ja" or "en" or "ja-x-easy" or "zh-Hans" or "ko"',
  ],
  [
    'with a limit too small',
    withLimit({ idleSeconds: 5 }),
    ':7:20: limits.idleSeconds must be at least 10',
  ],
  [
    'with a limit too great',
    withLimit({ visitMinutes: 1e9 }),
    ':7:21: limits.visitMinutes must be at most 120',
  ],
  [
    'with a limit below nothing',
    withLimit({ idleSeconds: -1 }),
    ':7:20: limits.idleSeconds must be at least 10',
  ],
  [
    'with half a second',
    withLimit({ idleSeconds: 60.5 }),
    ':7:20: limits.idleSeconds must be a whole number',
  ],
  [
    'with a limit in quotes',
    withLimit({ idleSeconds: '60' }),
    ':7:20: limits.idleSeconds must be a number',
  ],
  [
    'with hours that nobody can read',
    { ...goodSettings, openingHours: { week: { mon: ['9-17'] } } },
    ':9:9: openingHours.week.mon[0] must look like "08:30-21:00"',
  ],
  [
    'with a printer by its address',
    { ...goodSettings, printer: { name: 'ipp://printer/' } },
    ':7:13: printer.name must be the name of a queue, as lpstat -e shows it',
  ],
  [
    'with a university that it has not',
    { ...goodSettings, institution: 'atlantis' },
    ':6:18: institution "atlantis" is neither a profile that comes with Genkan nor a .json file',
  ],
];

function withLimit(limits: object): object {
  return { ...goodSettings, limits };
}
