import type { Accounts } from './accounts.ts';
import { checks as everyCheck } from './checks.ts';
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
}

/** Drives the portal through every check and gives what was found. */
export async function runConformance(options: ConformanceOptions): Promise<Report> {
  const { url, accounts, checks = everyCheck, onResult } = options;
  const observed = createObserved();
  const left: string[] = [];
  const portal = createPortal(createWire(new URL(url)), observed.observe);
  const tools: Tools = {
    ...options,
    portal,
    people: createPeople(accounts, portal),
    linkHosts: linkHostsOf(accounts, url),
    mostTries: accounts.mostTries,
    mailbox: mailboxOf(options),
    left: (sentence) => void left.push(sentence),
  };
  const results = await runChecks({ checks, tools, ...(onResult && { onResult }) });
  return { url, results: [...observed.results(), ...results], left };
}

function mailboxOf({ readMail, wait, accounts, url }: ConformanceOptions): Tools['mailbox'] {
  const mailbox = readMail && createMailbox(readMail, wait, linkHostsOf(accounts, url));
  return () => {
    if (mailbox) return mailbox;
    throw new NotMade('the accounts file says no way to read mail');
  };
}
