import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Two sets of a hundred questions, as people would ask them: each with the first three articles that
 * the help finds, how many of each language are right, and the misses once more by themselves.
 */
export async function prove(): Promise<void> {
  const words = ['run', 'tests/renderer/help/queries.test.ts', '--disable-console-intercept'];
  const child = spawn('node_modules/.bin/vitest', words, {
    stdio: 'inherit',
    env: { ...process.env, PRINTED: 'yes' },
  });
  await once(child, 'exit');
  if (child.exitCode !== 0)
    throw new Error('Fewer than 95 of 100 of a set are found; the lines above say which');
}
