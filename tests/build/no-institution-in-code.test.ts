import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shippedInstitution, shippedNames } from '#electron/services/institutions.ts';

/** The one place that lists the profiles by their files. */
const listing = 'electron/services/institutions.ts';
// Named first: a literal inside globSync() would count for knip as an import of every file.
const everything = '{electron,renderer,shared,build}/**/*.{ts,vue,css,json,html,svg}';
const sources = globSync(everything).map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** What only one institution says: names, addresses, networks, systems. */
function ownWords(name: string): readonly string[] {
  const profile = shippedInstitution(name);
  if (!profile) throw new Error(`no profile ${name}`);
  const texts = [
    profile.name,
    profile.idName,
    profile.firstLogin.slip,
    ...profile.systems.map((system) => system.name),
    ...profile.networks.map((network) => network.name),
  ].flatMap(({ ja, en }) => [ja, en]);
  const words = [profile.id, profile.mfa.issuer, profile.email.domain, ...texts];
  // What any university may call a thing is nobody's own.
  return words.filter((word) => !common.has(word));
}
const common = new Set(['VPN', 'eduroam', 'Finance', 'a mobile line', 'スマートフォンの回線']);

test.each(shippedNames)('nothing in code or texts names what is the own of %s', (name) => {
  const found = sources
    .filter(({ file }) => file !== listing)
    .flatMap(({ file, text }) =>
      ownWords(name)
        .filter((word) => text.includes(word))
        .map((word) => `${file}: ${word}`),
    );
  expect(found).toEqual([]);
});

test('the list of profiles names their files and nothing else', () => {
  const text = readFileSync(listing, 'utf8');
  const without = text
    .replace(/^import \w+ from '\.\.\/\.\.\/resources\/institutions\/.*$/gm, '')
    .replace(/^ {2}\w+University\d*,$/gm, '');
  expect(without).not.toMatch(/osaka|hoshimi/i);
});
