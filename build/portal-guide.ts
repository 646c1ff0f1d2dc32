import { readFileSync, writeFileSync } from 'node:fs';
import { createPortalGuide } from './portal-guide/document.ts';

/** Where the guide lies, from the project's root. */
const file = 'resources/portal-api.md';

/** Writes the guide, or with `--check` says whether the one on disk is current. */
function main(): void {
  const text = createPortalGuide();
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    console.log(`${file} written`);
    return;
  }
  const isCurrent = readFileSync(file, 'utf8') === text;
  console.log(isCurrent ? `${file} is current` : `${file} is old: run node build/portal-guide.ts`);
  process.exitCode = isCurrent ? 0 : 1;
}

main();
