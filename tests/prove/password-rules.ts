import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * 20,000 generated passwords over the three profiles: the same verdict, rule by rule, in the rendered
 * hint and tick, in the check, over the wire from the practice portal, and from a reference of its own.
 */
export async function prove(): Promise<void> {
  const words = [
    'run',
    'tests/renderer/steps/password-rules.test.ts',
    '--disable-console-intercept',
  ];
  const child = spawn('node_modules/.bin/vitest', words, {
    stdio: 'inherit',
    env: { ...process.env, PASSWORDS: '20000' },
  });
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error('The verdicts differ; the lines above say where');
}
