import { execFile } from 'node:child_process';
import { XSelections, type Selection } from '#tests/support/x11/selections.ts';
import { record, strict } from './report.ts';

const { DISPLAY: display } = process.env;
let selections: Promise<XSelections> | undefined;

/** The X server's own; where there is no X server, nothing is ever copied. */
function boardOf(name: Selection) {
  let done: Promise<unknown> = Promise.resolve();
  return {
    clear() {
      record('clipboard.clear', name);
      if (!display) return;
      selections ??= XSelections.open(display);
      done = selections.then((all) => all.give(name));
    },
    async read(): Promise<{ readonly types: readonly string[] }[]> {
      await done;
      const text = display ? await textOf(display, name) : '';
      return text === '' ? [] : [{ types: ['text/plain'] }];
    },
  };
}

/** What nobody owns has no text; what somebody owns is asked for by a program of others. */
async function textOf(on: string, name: Selection): Promise<string> {
  selections ??= XSelections.open(on);
  if (!(await (await selections).isOwned(name))) return '';
  return new Promise((resolve) => {
    const words = ['-selection', name, '-out'];
    execFile('xclip', words, (_error, said) => resolve(said));
  });
}

export const clipboard = strict('clipboard', {
  ...boardOf('clipboard'),
  selection: strict('clipboard.selection', boardOf('primary')),
});
