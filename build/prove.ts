import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfDue } from './starting/fresh.ts';

/** `npm run prove -- <name>` runs the one proof; without a name it lists them. */
const folder = 'tests/prove';

interface Proof {
  readonly prove: () => Promise<void>;
}

async function load(name: string): Promise<Proof> {
  const file = path.resolve(folder, `${name}.ts`);
  // Every file of the folder exports prove(); one that does not fails here with its name.
  const proof = (await import(pathToFileURL(file).href)) as Partial<Proof>;
  if (!proof.prove) throw new Error(`${folder}/${name}.ts exports no prove()`);
  return { prove: proof.prove };
}

const name = process.argv[2];
if (name && /^[\w-]+$/.test(name) && existsSync(path.join(folder, `${name}.ts`))) {
  const { prove } = await load(name);
  const areBuilt = ['practice', 'kiosk'].every((product) => buildIfDue(product, console.log));
  if (!areBuilt) throw new Error('a product could not be built');
  await prove();
} else {
  console.log('npm run prove -- <name>, with one of:');
  for (const file of globSync('*.ts', { cwd: folder }).sort()) {
    console.log(`  ${path.basename(file, '.ts')}`);
  }
  process.exitCode = name ? 1 : 0;
}
