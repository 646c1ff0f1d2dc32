import { readFileSync, writeFileSync } from 'node:fs';
import { createOpenApiDocument } from './openapi/document.ts';

/** Where the document lies, from the project's root. */
const file = 'resources/portal-api.openapi.json';

/** Writes the document, or with `--check` says whether the one on disk is current. */
function main(): void {
  const text = `${JSON.stringify(createOpenApiDocument(), null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    writeFileSync(file, text);
    console.log(`${file} written`);
    return;
  }
  const isCurrent = readFileSync(file, 'utf8') === text;
  console.log(isCurrent ? `${file} is current` : `${file} is old: run node build/openapi.ts`);
  process.exitCode = isCurrent ? 0 : 1;
}

main();
