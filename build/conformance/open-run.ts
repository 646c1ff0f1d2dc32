import type { Accounts } from './accounts.ts';
import { checks as everyCheck } from './checks.ts';
import { createGate } from './gate.ts';
import { keptOf, type PasswordFile } from './kept.ts';
import { linkHostsOf } from './link-hosts.ts';
import { createMailbox, type ReadMail } from './mail.ts';
import { createPeople } from './people.ts';
import { createPortal } from './portal.ts';
import type { Report } from './report.ts';
import { createObserved, runChecks, type RunOptions } from './run.ts';
import type { Tools } from './tools.ts';
import { NotMade } from './verdicts.ts';
import { createWire } from './wire.ts';

/** Everything a run needs to know. */
export interface ConformanceOptions extends Pick<
  Tools,
  'profile' | 'wait' | 'goOutside' | 'goBack' | 'setRegistration'
> {
  readonly url: string;
  readonly accounts: Accounts;
  readonly readMail?: ReadMail;
  readonly checks?: RunOptions['checks'];
  readonly onResult?: RunOptions['onResult'];
  /** Keeps what the run changes and may not be able to put back. */
  readonly passwordFile?: PasswordFile;
  /** Stops the run: what it has changed is tidied, and the report says what is left. */
  readonly stop?: AbortSignal;
}

/** Drives the portal through every check and gives what was found. */
export async function runConformance(options: ConformanceOptions): Promise<Report> {
  const { url, accounts, checks = everyCheck, onResult, passwordFile } = options;
  const observed = createObserved();
  const left: string[] = [];
  const gate = createGate(options.stop);
  const portal = createPortal(gate.guard(createWire(new URL(url))), observed.observe);
  const notes = { left: (sentence: string) => void left.push(sentence), keep: passwordFile?.keep };
  const people = createPeople(accounts, portal, notes);
  const tools: Tools = {
    ...options,
    ...{ portal, people, left: notes.left },
    linkHosts: linkHostsOf(accounts, url),
    mostTries: accounts.mostTries,
    mailbox: mailboxOf(options),
  };
  const results = await runChecks({ checks, tools, gate, ...(onResult && { onResult }) });
  if (passwordFile && keptOf(people.all()).length > 0) {
    notes.left(`The passwords that these people have now are in ${passwordFile.name} (mode 0600).`);
  }
  return { url, results: [...observed.results(), ...results], left };
}

function mailboxOf({ readMail, wait, accounts, url }: ConformanceOptions): Tools['mailbox'] {
  const mailbox = readMail && createMailbox(readMail, wait, linkHostsOf(accounts, url));
  return () => {
    if (mailbox) return mailbox;
    throw new NotMade('the accounts file says no way to read mail');
  };
}
