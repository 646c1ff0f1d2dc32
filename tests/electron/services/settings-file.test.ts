import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { practiceInstitution } from '#electron/services/institutions.ts';
import { readSettings } from '#electron/services/settings-file.ts';
import { aCertificate } from '#tests/support/certificate.ts';

const osakaUniversity = practiceInstitution();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'genkan-settings-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Reads settings that are written as given; folder and place are left out of the sentence. */
async function read(written: unknown) {
  const file = path.join(folder, 'settings.json');
  await writeFile(file, typeof written === 'string' ? written : JSON.stringify(written));
  const reading = await readSettings(file);
  if (reading.ok) return reading;
  return reading.sentence
    .replaceAll(`${folder}${path.sep}`, '')
    .replace(/\.json(:\d+){2}/, '.json');
}

const portal = { url: 'https://portal.example.ac.jp/' };
const good = { version: 1, portal };
const aPin = 'sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

describe('a settings file that can be used', () => {
  test('needs a version and an address; everything else has its default', async () => {
    expect(await read(good)).toMatchObject({
      ok: true,
      setup: {
        settings: { portal: { pins: [] }, language: 'ja', limits: { idleSeconds: 60 } },
        institution: { id: 'osaka-university' },
        certificateAuthority: undefined,
      },
    });
  });

  test('may have opening hours; days that are not named stay shut', async () => {
    const week = { mon: ['08:30-12:00', '13:00-21:00'] };
    expect(await read({ ...good, openingHours: { week } })).toMatchObject({
      setup: { settings: { openingHours: { week: { ...week, sun: [] }, closedDays: [] } } },
    });
  });

  test('may begin with a byte order mark', async () => {
    expect(await read(`\ufeff${JSON.stringify(good)}`)).toMatchObject({ ok: true });
  });

  test('finds a profile and an authority beside itself', async () => {
    await writeFile(path.join(folder, 'ca.pem'), aCertificate);
    const profile = { ...osakaUniversity, id: 'another' };
    await writeFile(path.join(folder, 'another.json'), JSON.stringify(profile));
    const settings = {
      ...good,
      institution: './another.json',
      portal: { ...portal, certificateAuthority: 'ca.pem', pins: [aPin] },
    };
    expect(await read(settings)).toMatchObject({
      ok: true,
      setup: { institution: { id: 'another' }, certificateAuthority: aCertificate },
    });
  });

  test('may name several authorities in one file, with words around them', async () => {
    const pem = `The old one:\r\n${aCertificate}\r\nThe new one (xn--a--b):\n${aCertificate}\n`;
    await writeFile(path.join(folder, 'ca.pem'), pem);
    expect(
      await read({ ...good, portal: { ...portal, certificateAuthority: 'ca.pem' } }),
    ).toMatchObject({ ok: true, setup: { certificateAuthority: pem } });
  });

  test('may name a profile that is based on a shipped one', async () => {
    const mine = { basedOn: 'hoshimi-university', id: 'mine', idExample: 'hm.4321k' };
    await writeFile(path.join(folder, 'mine.json'), JSON.stringify(mine));
    expect(await read({ ...good, institution: 'mine.json' })).toMatchObject({
      ok: true,
      setup: {
        institution: { id: 'mine', password: { minLength: 10 }, email: { own: 'refused' } },
      },
    });
  });

  test('is the example but for its certificate', async () => {
    const reading = await readSettings('resources/settings.example.json');
    const pem = '/etc/genkan/portal-ca.pem';
    const sentence = `${pem}: there is no such file`;
    expect(reading).toEqual({ ok: false, sentence, findings: [sentence] });
  });
});

const cut = aCertificate.replace(/\n.*\n-----END/, '\n-----END');
const none = 'is no certificate in PEM form';
const notAlone =
  'this line has to be -----BEGIN CERTIFICATE----- or -----END CERTIFICATE----- alone, from its first column';
const aKey = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----';

/** Authorities that are none, or not wholly, and what is said of them. */
const authorities = [
  ['nothing of the kind', 'nothing of the kind', ': this is no certificate in PEM form'],
  ['a beginning alone', '-----BEGIN CERTIFICATE-----\nAAAA\n', `:1:1: block 1 of 1 ${none}`],
  ['broken in its second block', `${aCertificate}\n${cut}\n`, `:12:1: block 2 of 2 ${none}`],
  ['broken in its first', `${cut}\n${aCertificate}\n`, `:1:1: block 1 of 2 ${none}`],
  [
    'without the end of its second',
    `${aCertificate}\n${aCertificate.replace(/-----END.*/, '')}`,
    `:12:1: block 2 of 2 ${none}`,
  ],
  [
    'without the whole beginning of its second',
    `${aCertificate}\n\n${aCertificate.slice(1)}`,
    `:13:1: ${notAlone}`,
  ],
  ['together with a key', `${aCertificate}\n${aKey}\n`, `:12:1: block 2 of 2 ${none}`],
] as const;

describe('one sentence names the place where', () => {
  test('there is no file', async () => {
    const file = path.join(folder, 'none.json');
    const sentence = `${file}: there is no such file`;
    expect(await readSettings(file)).toMatchObject({ ok: false, sentence });
  });

  test('the file is a folder', async () => {
    const sentence = `${folder}: this is a folder, not a file`;
    expect(await readSettings(folder)).toMatchObject({ ok: false, sentence });
  });

  test.each([
    [[], 'the file must be a group in braces'],
    [{ portal }, 'version is missing'],
    [{ version: 2, portal }, 'version is that of a newer Genkan; here it is 1'],
    [{ version: 0, portal }, 'version must be 1'],
    [{ version: '1', portal }, 'version must be 1'],
    [{ version: 1 }, 'portal is missing'],
    [{ version: 1, portal: {} }, 'portal.url is missing'],
    [{ version: 1, portal: { url: 1 } }, 'portal.url must be text in quotes'],
    [
      { version: 1, portal: { url: 'http://portal.example/' } },
      'portal.url must be an https address',
    ],
    [{ version: 1, portal: { url: 'portal' } }, 'portal.url must be an https address'],
    [{ ...good, portal: { ...portal, url2: '' } }, 'there is no setting "url2" in portal'],
    [
      { ...good, portal: { ...portal, pins: [aPin, 'sha1/AAAA'] } },
      'portal.pins[1] must look like "sha256/…="',
    ],
    [
      { ...good, portal: { ...portal, pins: Array(5).fill(aPin) } },
      'portal.pins must have at most 4 entries',
    ],
    [{ ...good, portal: { ...portal, pins: aPin } }, 'portal.pins must be a list'],
    [{ ...good, langauge: 'ja' }, 'there is no setting "langauge"'],
    [
      { ...good, language: 'fr' },
      'language must be "ja" or "en" or "ja-x-easy" or "zh-Hans" or "ko"',
    ],
    [{ ...good, limits: { idleSeconds: 5 } }, 'limits.idleSeconds must be at least 10'],
    [{ ...good, limits: { idleSeconds: 60.5 } }, 'limits.idleSeconds must be a whole number'],
    // 70 days: more than a timer can count, and it would end every visit at once.
    [{ ...good, limits: { visitMinutes: 100_800 } }, 'limits.visitMinutes must be at most 120'],
    [{ ...good, limits: { keyShownSeconds: 61 } }, 'limits.keyShownSeconds must be at most 60'],
    [{ ...good, limits: { idleSeconds: '60' } }, 'limits.idleSeconds must be a number'],
    [{ ...good, limits: { visitHours: 1 } }, 'there is no setting "visitHours" in limits'],
    [
      { ...good, openingHours: { week: { mon: ['9-17'] } } },
      'openingHours.week.mon[0] must look like "08:30-21:00"',
    ],
    [
      { ...good, openingHours: { week: { monday: [] } } },
      'there is no setting "monday" in openingHours.week',
    ],
    [{ ...good, openingHours: { closedDays: [] } }, 'openingHours.week is missing'],
    [{ ...good, openingHours: '9-17' }, 'openingHours must be a group in braces'],
    [{ ...good, institution: 7 }, 'institution must be text in quotes'],
  ])('%j does not fit', async (settings, sentence) => {
    expect(await read(settings)).toBe(`settings.json: ${sentence}`);
  });

  test('a profile is neither shipped nor a file', async () => {
    expect(await read({ ...good, institution: 'kyoto' })).toBe(
      'settings.json: institution "kyoto" is neither a profile that comes with Genkan nor a .json file',
    );
  });

  test.each([
    'https://kiosk:secret@portal.example/',
    'https://kiosk@portal.example/',
    'https://portal.example/?v=1',
    'https://portal.example?',
    'https://portal.example/api#top',
  ])('the portal’s address has more than host and path: %s', async (url) => {
    const sentence = 'portal.url must be host and path alone';
    expect(await read({ version: 1, portal: { url } })).toBe(`settings.json: ${sentence}`);
  });

  test('a profile’s file is missing', async () => {
    const settings = { ...good, institution: 'profile.json' };
    expect(await read(settings)).toBe('profile.json: there is no such file');
  });

  test.each([
    [{ ...osakaUniversity, idPattern: '[' }, 'idPattern must be a regular expression'],
    [{ ...osakaUniversity, id: 'Osaka' }, 'id must be of small letters, digits and hyphens'],
    [{ ...osakaUniversity, name: { en: 'Osaka' } }, 'name.ja is missing'],
    [withRelease({ digits: [8, 4] }), 'mfa.release.digits must name the fewest digits first'],
    [withRelease({ digits: [4, 17] }), 'mfa.release.digits[1] must be at most 16'],
  ])('a profile does not fit', async (profile, sentence) => {
    await writeFile(path.join(folder, 'profile.json'), JSON.stringify(profile));
    const settings = { ...good, institution: 'profile.json' };
    expect(await read(settings)).toBe(`profile.json: ${sentence}`);
  });

  test.each(authorities)('an authority is %s', async (_, text, sentence) => {
    await writeFile(path.join(folder, 'ca.pem'), text);
    const settings = { ...good, portal: { ...portal, certificateAuthority: 'ca.pem' } };
    expect(await read(settings)).toBe(`ca.pem${sentence}`);
  });
});

function withRelease(other: object): object {
  const { mfa } = osakaUniversity;
  return { ...osakaUniversity, mfa: { ...mfa, release: { ...mfa.release, ...other } } };
}
