import { spawn } from 'node:child_process';
import { json } from 'node:stream/consumers';
import path from 'node:path';
import type { Asked, Found } from './search-kiosk.ts';

const program = path.resolve('tests/support/wipe/scan.ts');

/** Searches the kiosk in a process of its own. */
export async function searchApart(asked: Asked): Promise<Found> {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(asked));
  // Said by scan.ts.
  return (await json(child.stdout)) as Found;
}
