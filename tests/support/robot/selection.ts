import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Lets a client of its own own a selection of the display, until somebody else takes it. */
export async function select(
  display: string,
  selection: 'clipboard' | 'primary',
  text: string,
): Promise<void> {
  const words = ['-display', display, '-selection', selection, '-in'];
  const child = spawn('xclip', words, { stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin.end(text);
  // It leaves a process behind that answers for the selection, and ends itself.
  await once(child, 'exit');
}
