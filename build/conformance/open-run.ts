import type { Accounts } from './accounts.ts';
import { checks as everyCheck } from './checks.ts';
import { createGate } from './gate.ts';
import type { Heard } from './heard.ts';
import { keptOf, type PasswordFile } from './kept.ts';
import { linkHostsOf } from './link-hosts.ts';
import { createMailbox, type ReadMail } from './mail.ts';
import { createPeople } from './people.ts';
import { createTestKiosk, type TestKiosk } from './kiosk.ts';
import { createPortal, type Portal } from './portal.ts';
import { registerOther, registerRun } from './registering.ts';
import type { Report } from './report.ts';
import { createObserved, runChecks, type RunOptions } from './run.ts';
import type { Tools } from './tools.ts';
import { NotMade } from './verdicts.ts';
import { createWire, type Wire } from './wire.ts';

/** Everything a run needs to know. */
export interface ConformanceOptions extends Pick<
  Tools,
  'profile' | 'wait' | 'goOutside' | 'goBack' | 'setRegistration' | 'setRevoked' | 'newStaffCode'
> {
  readonly url: string;
  readonly accounts: Accounts;
  /** The kiosk as which the run goes; a fresh one where nothing is said. */
  readonly kiosk?: TestKiosk;
  /** One-time codes for registering a kiosk: for the run, and for a second kiosk where there is one. */
  readonly kioskCodes: readonly string[];
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
  const wire = gate.guard(createWire(new URL(url)));
  const portal = await openPortal(options, wire, observed.observe);
  const notes = { left: (sentence: string) => void left.push(sentence), keep: passwordFile?.keep };
  const people = createPeople(accounts, portal, notes);
  const tools: Tools = {
    ...options,
    ...{ portal, people, left: notes.left },
    linkHosts: linkHostsOf(accounts, url),
    otherKiosk: otherKioskOf(options, portal),
    mostTries: accounts.mostTries,
    mailbox: mailboxOf(options),
  };
  const results = await runChecks({ checks, tools, gate, ...(onResult && { onResult }) });
  if (passwordFile && keptOf(people.all()).length > 0) {
    notes.left(`The passwords that these people have now are in ${passwordFile.name} (mode 0600).`);
  }
  return { url, results: [...observed.results(), ...results], left };
}

/** The portal, to which the run is a registered kiosk. */
async function openPortal(
  { url, kiosk, kioskCodes: [code = ''] }: ConformanceOptions,
  wire: Wire,
  observe: (heard: Heard) => void,
): Promise<Portal> {
  const openKiosk = (now: () => number) => kiosk ?? createTestKiosk({ url: () => url, now });
  const portal = createPortal(wire, openKiosk, observe);
  await registerRun(portal, code);
  return portal;
}

/** Registered when it is needed first. */
function otherKioskOf(
  { url, kioskCodes: [, code] }: ConformanceOptions,
  portal: Portal,
): Tools['otherKiosk'] {
  let registered: Promise<TestKiosk> | undefined;
  const register = async (known: string) => {
    const kiosk = createTestKiosk({ url: () => url, now: portal.now });
    await registerOther(portal, kiosk, known);
    return kiosk;
  };
  return async () => {
    if (code === undefined) throw new NotMade('there was no second --kiosk-code');
    return (registered ??= register(code));
  };
}

function mailboxOf({ readMail, wait, accounts, url }: ConformanceOptions): Tools['mailbox'] {
  const mailbox = readMail && createMailbox(readMail, wait, linkHostsOf(accounts, url));
  return () => {
    if (mailbox) return mailbox;
    throw new NotMade('the accounts file says no way to read mail');
  };
}
