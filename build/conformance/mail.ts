import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Accounts } from './accounts.ts';
import { Breach } from './verdicts.ts';

/** The text of the newest mail to an address; `undefined` while there is none. */
export type ReadMail = (address: string) => Promise<string | undefined>;

export interface Mailbox {
  /** The link of a mail that has not been read yet; a Breach where none comes in time. */
  readonly nextLink: (address: string) => Promise<string>;
}

/** So often a mail is looked for, with so many seconds between. */
const looks = { most: 30, seconds: 2 };

/** Reads each mail once; `wait` lets so many seconds pass. */
export function createMailbox(read: ReadMail, wait: (seconds: number) => Promise<void>): Mailbox {
  const seen = new Set<string>();
  return {
    async nextLink(address) {
      for (let look = 0; look < looks.most; look += 1) {
        const link = firstLink((await read(address)) ?? '');
        if (link !== undefined && !seen.has(link)) {
          seen.add(link);
          return link;
        }
        await wait(looks.seconds);
      }
      const came = `none in ${looks.most * looks.seconds} seconds`;
      throw new Breach({ expected: `a mail to ${address} with a link`, came, request: 'the mail' });
    },
  };
}

function firstLink(text: string): string | undefined {
  return /https?:\/\/[^\s"'<>]+/.exec(text)?.[0];
}

/** The reader that the accounts file names. */
export function mailReader(mail: NonNullable<Accounts['mail']>, base: string): ReadMail {
  if ('folder' in mail) {
    const folder = path.resolve(base, mail.folder);
    return async (address) => newestIn(folder, address);
  }
  const [program = '', ...words] = mail.command;
  return async (address) => {
    // The operator's own words, from the accounts file.
    const { stdout } = await promisify(execFile)(program, [...words, address], { cwd: base });
    return stdout === '' ? undefined : stdout;
  };
}

function newestIn(folder: string, address: string): string | undefined {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const newestFirst = files.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  return newestFirst
    .map((file) => readFileSync(file, 'utf8'))
    .find((text) => text.toLowerCase().includes(address.toLowerCase()));
}
