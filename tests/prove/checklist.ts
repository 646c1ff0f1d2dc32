import { findRuntime } from '#build/starting/runtime.ts';
import { checklist } from '#tests/support/electron/checklist.ts';

const places = {
  double: 'on the Electron double',
  files: 'on files',
  unit: 'with fakes',
} as const;

/** Prints which test holds each item of Electron's checklist and each fuse, and where it has run. */
export async function prove(): Promise<void> {
  const onReal = findRuntime() ? 'run' : 'NOT RUN: no binary here';
  for (const { item, tests, open } of checklist) {
    console.log(item);
    for (const [file, title, where] of tests) {
      const real = where === 'double' ? `; real Electron ${onReal}` : '';
      console.log(`  ${places[where]}${real}: ${file}, "${title}"`);
    }
    if (open) console.log(`  not shown: ${open}`);
  }
  const held = checklist.filter(({ tests }) => tests.length > 0).length;
  console.log(
    `${held} of ${checklist.length} rows have a test; tests/build/checklist.test.ts looks`,
  );
}
