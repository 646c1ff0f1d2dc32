import { execFile } from 'node:child_process';
import { record, strict } from './report.ts';

type Board = 'clipboard' | 'primary';

/** The X server's own, by a program of others; where there is no X server, nothing is ever copied. */
function boardOf(name: Board) {
  let done: Promise<unknown> = Promise.resolve();
  return {
    clear() {
      record('clipboard.clear', name);
      done = xclip(name, '-in');
    },
    async read(): Promise<{ readonly types: readonly string[] }[]> {
      await done;
      const text = await xclip(name, '-out');
      return text === '' ? [] : [{ types: ['text/plain'] }];
    },
  };
}

/** Gives in an empty text, or what is there. */
function xclip(name: Board, way: '-in' | '-out'): Promise<string> {
  if (!process.env['DISPLAY']) return Promise.resolve('');
  return new Promise((resolve) => {
    const child = execFile('xclip', ['-selection', name, way], (_error, said) => resolve(said));
    child.stdin?.end();
    // It stays behind to serve what it was given, and keeps this open.
    if (way === '-in') child.once('exit', () => resolve(''));
  });
}

export const clipboard = strict('clipboard', {
  ...boardOf('clipboard'),
  selection: strict('clipboard.selection', boardOf('primary')),
});
