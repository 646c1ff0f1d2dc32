import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { goodSettings, laidOut, withPortal } from './good.ts';
import { brokenShapes } from './shapes.ts';
import { brokenTexts } from './texts.ts';

/** A settings file that can't be used. */
export interface BrokenFile {
  readonly name: string;
  /** Makes it; beside it is room for what it points to. */
  readonly make: (file: string) => void;
  /** The first line that is said of it, after the folder's name. */
  readonly says: string;
  /** Root reads what it may not, and Windows knows neither modes nor pipes. */
  readonly needs?: 'posix';
}

const whole = laidOut(goodSettings);

/** What is no file to read, or one that somebody else may change. */
const kinds: readonly BrokenFile[] = [
  { name: 'not there', make: () => undefined, says: ': there is no such file' },
  { name: 'a folder', make: (file) => mkdirSync(file), says: ': this is a folder, not a file' },
  {
    name: 'a link that leads in a circle',
    make: (file) => symlinkSync(file, file),
    says: ': this link leads in a circle',
    needs: 'posix',
  },
  {
    name: 'a link to nothing',
    make: (file) => symlinkSync('gone.json', file),
    says: ': there is no such file',
    needs: 'posix',
  },
  {
    name: 'a pipe',
    make: (file) => void execFileSync('mkfifo', [file]),
    says: ': this is no plain file',
    needs: 'posix',
  },
  {
    name: 'a device without an end',
    make: (file) => symlinkSync('/dev/zero', file),
    says: ': this is no plain file',
    needs: 'posix',
  },
  {
    name: 'open to the whole group',
    make: writing(whole, 0o660),
    says: ': can be changed by more users than its owner: take that away (chmod go-w)',
    needs: 'posix',
  },
  {
    name: 'open to everybody',
    make: writing(whole, 0o606),
    says: ': can be changed by more users than its owner: take that away (chmod go-w)',
    needs: 'posix',
  },
  {
    name: 'with an authority that is none',
    make(file) {
      writeFileSync(path.join(path.dirname(file), 'ca.pem'), 'no certificate', { mode: 0o600 });
      writing(laidOut(withPortal({ certificateAuthority: 'ca.pem' })))(file);
    },
    says: 'ca.pem: this is no certificate in PEM form',
  },
  {
    name: 'with a profile that is broken',
    make(file) {
      writeFileSync(path.join(path.dirname(file), 'own.json'), '{\n"id": }', { mode: 0o600 });
      writing(laidOut({ ...goodSettings, institution: 'own.json' }))(file);
    },
    says: 'own.json:2:7: this is not JSON: a value is missing',
  },
];

/** Every broken settings file, each with what is said of it. */
export const brokenFiles: readonly BrokenFile[] = [
  ...brokenTexts.map(([name, text, says]) => ({ name, make: writing(text), says })),
  ...brokenShapes.map(([name, shape, says]) => ({ name, make: writing(laidOut(shape)), says })),
  ...kinds,
];

function writing(text: string | Buffer, mode = 0o600): (file: string) => void {
  return (file) => {
    writeFileSync(file, text);
    // The mode of a new file depends on who runs this.
    chmodSync(file, mode);
  };
}
