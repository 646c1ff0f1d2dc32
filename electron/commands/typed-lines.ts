import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { ReadStream } from 'node:tty';

/** Lines that are typed and never shown. */
export interface TypedLines {
  /** The next line; undefined where it was given up (Ctrl+C, or the end of what was piped in). */
  readonly next: () => Promise<string | undefined>;
  readonly close: () => void;
}

/** Ctrl+C, and Ctrl+D. */
const giveUp = new Set(['\u0003', '\u0004']);
const erase = new Set(['\b', '\u007f']);

/** Reads from a terminal without an echo, and from a pipe as it comes. */
export function typedLines(input: Readable): TypedLines {
  const terminal = input instanceof ReadStream ? input : undefined;
  terminal?.setRawMode(true);
  input.setEncoding('utf8');
  let waiting: string[] = [];
  let before = '';
  return {
    async next() {
      let line = '';
      for (;;) {
        if (waiting.length === 0) waiting = [...(await more(input))];
        const sign = waiting.shift();
        if (sign === undefined || giveUp.has(sign)) return undefined;
        // Windows ends a line with both.
        const isRest = sign === '\n' && before === '\r';
        before = sign;
        if (isRest) continue;
        if (sign === '\r' || sign === '\n') return line;
        line = erase.has(sign) ? line.slice(0, -1) : line + sign;
      }
    },
    close() {
      terminal?.setRawMode(false);
      input.pause();
    },
  };
}

/** What has come; nothing where nothing comes any more. */
async function more(input: Readable): Promise<string> {
  for (;;) {
    const chunk: unknown = input.read();
    if (typeof chunk === 'string') return chunk;
    if (input.readableEnded || input.destroyed) return '';
    await Promise.race([once(input, 'readable'), once(input, 'end')]);
  }
}
