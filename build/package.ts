import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { makeDebianPackage } from './debian/debian-package.ts';
import { electronFolder, missingElectron, ownPlatform } from './packaging/electron-folder.ts';
import { pack } from './packaging/pack.ts';
import { isPackageName, isPackagePlatform } from './packaging/packages.ts';
import { packages, type PackageName, type PackagePlatform } from './packaging/packages.ts';
import { buildIfDue } from './starting/fresh.ts';

/** Makes the packages, into dist/ where no other folder is named. */
const usage = 'npm run package -- [genkan|genkan-practice] [linux|windows] [--output=<folder>]';
/** 2: not a package; 3: this computer lacks something. */
const exitCodes = { usage: 2, computer: 3 } as const;

function endWith(code: number, sentence: string): number {
  console.error(sentence);
  return code;
}

interface Making {
  readonly name: PackageName;
  readonly platform: PackagePlatform;
  readonly electron: string;
  readonly output: string;
}

async function makePackage({ name, platform, electron, output }: Making): Promise<string> {
  const unpacked = await pack({ name, platform, electron, output: `${output}/${name}` });
  if (platform === 'windows') return `${output}/${name}`;
  const text = await readFile('package.json', 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(text));
  return makeDebianPackage({ name, version, unpacked, output });
}

const outputWord = /^--output=(.+)$/;

async function run(words: readonly string[]): Promise<number> {
  const output = words.map((word) => outputWord.exec(word)?.[1]).find((folder) => folder) ?? 'dist';
  const given = words.filter((word) => !outputWord.test(word));
  const strange = given.find((word) => !isPackageName(word) && !isPackagePlatform(word));
  if (strange !== undefined) return endWith(exitCodes.usage, `${strange} is no package. ${usage}`);
  const platform = given.find(isPackagePlatform) ?? ownPlatform();
  if (!platform) return endWith(exitCodes.usage, `Which platform? ${usage}`);
  const say = (line: string) => console.log(line);
  const electron = await electronFolder(platform, say);
  if (electron === undefined) return endWith(exitCodes.computer, missingElectron(platform));
  const named = given.filter(isPackageName);
  mkdirSync(output, { recursive: true });
  for (const name of named.length > 0 ? named : (['genkan', 'genkan-practice'] as const)) {
    if (!buildIfDue(packages[name], say)) return 1;
    say(`packaged: ${await makePackage({ name, platform, electron, output })}`);
  }
  return 0;
}

process.exitCode = await run(process.argv.slice(2)).catch((trouble: unknown) => {
  console.error(trouble instanceof Error ? trouble.message : trouble);
  return 1;
});
