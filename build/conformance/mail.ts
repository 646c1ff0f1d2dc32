import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Accounts } from './accounts.ts';
import { expectOurs, isOurs, type LinkHosts } from './link-hosts.ts';
import { Breach, NotMade } from './verdicts.ts';

/** The text of the newest mail to an address; `undefined` while there is none. */
export type ReadMail = (address: string) => Promise<string | undefined>;

export interface Mailbox {
  /** The link of a mail that has not been read yet; a Breach where none comes in time. */
  readonly nextLink: (address: string) => Promise<string>;
}

/** So often a mail is looked for, with so many seconds between. */
const looks = { most: 30, seconds: 2 };

/** Reads each mail once; `wait` lets so many seconds pass. Only links to `hosts` are given. */
export function createMailbox(
  read: ReadMail,
  wait: (seconds: number) => Promise<void>,
  hosts: LinkHosts,
): Mailbox {
  const seen = new Set<string>();
  return {
    async nextLink(address) {
      let text = '';
      for (let look = 0; look < looks.most; look += 1) {
        text = (await read(address)) ?? '';
        const link = linksIn(text).find((one) => isOurs(one, hosts))?.href;
        if (link !== undefined && !seen.has(link)) {
          seen.add(link);
          return link;
        }
        await wait(looks.seconds);
      }
      throw noLink(address, text, hosts);
    },
  };
}

/** Why there was no link: none came, or those of the newest mail lead elsewhere. */
function noLink(address: string, text: string, hosts: LinkHosts): Breach {
  const links = linksIn(text);
  const other = links.find(({ host }) => hosts.includes(host)) ?? links.at(0);
  if (other) expectOurs(other, hosts, `the link in the newest mail to ${address}`);
  const came = `none in ${looks.most * looks.seconds} seconds`;
  return new Breach({ expected: `a mail to ${address} with a link`, came, request: 'the mail' });
}

function linksIn(text: string): readonly URL[] {
  const words = text.match(/https?:\/\/[^\s"'<>]+/g) ?? [];
  return words.map((word) => URL.parse(word)).filter((link) => link !== null);
}

/** The reader that the accounts file names; NotMade where it does not work. */
export function mailReader(mail: NonNullable<Accounts['mail']>, base: string): ReadMail {
  if ('folder' in mail) {
    const folder = path.resolve(base, mail.folder);
    return async (address) => {
      try {
        return newestIn(folder, address);
      } catch (trouble) {
        throw new NotMade(`the mail folder can’t be read: ${codeOf(trouble)}`);
      }
    };
  }
  const [program = '', ...words] = mail.command;
  return async (address) => {
    try {
      // The operator's own words, from the accounts file.
      const { stdout } = await promisify(execFile)(program, [...words, address], { cwd: base });
      return stdout === '' ? undefined : stdout;
    } catch (trouble) {
      throw new NotMade(`the mail command failed: ${codeOf(trouble)}`);
    }
  };
}

/** What went wrong without its message, which may have the words of the command in it. */
function codeOf(trouble: unknown): string {
  const code = trouble instanceof Error && 'code' in trouble ? trouble.code : undefined;
  if (typeof code === 'number') return `it ended with ${code}`;
  return typeof code === 'string' ? code : 'no reason was told';
}

function newestIn(folder: string, address: string): string | undefined {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const newestFirst = files.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs);
  return newestFirst
    .map((file) => readFileSync(file, 'utf8'))
    .find((text) => text.toLowerCase().includes(address.toLowerCase()));
}
