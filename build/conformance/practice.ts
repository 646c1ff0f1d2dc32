import type { Person } from '#electron/practice/people.ts';
import { createPracticeWorld, type PracticeWorld } from '#electron/practice/world.ts';
import {
  practiceInstitution,
  shippedInstitution,
  shippedNames,
  usualInstitution,
} from '#electron/services/institutions.ts';
import { digitsOf } from '#shared/answers.ts';
import type { Institution } from '#shared/institution.ts';
import { accountsFile, type Accounts, type TestPerson } from './accounts.ts';
import { createTestKiosk, type TestKiosk } from './kiosk.ts';
import type { ReadMail } from './mail.ts';
import type { Tools } from './tools.ts';
import type { ConformanceOptions } from './open-run.ts';

/** A run against the practice portal of this tree. */
export interface Practice {
  readonly options: ConformanceOptions;
  readonly world: PracticeWorld;
  readonly close: () => Promise<void>;
}

export interface PracticeOptions {
  /** A profile, or the short name of a shipped one; the usual one where it is left out. */
  readonly institution?: string | Institution | undefined;
  /** Puts something between the run and the portal; gets the portal's address and gives its own. */
  readonly front?: (url: string, world: PracticeWorld, kiosk: TestKiosk) => Promise<string>;
}

/**
 * Opens a practice portal on loopback with people and a mail reader of its own. Nobody waits for
 * anything there: to let time pass moves the portal's clock.
 */
export async function openPractice(options: PracticeOptions = {}): Promise<Practice> {
  const profile = practiceInstitution(profileOf(options.institution));
  let ahead = 0;
  const seconds = () => Date.now() + ahead;
  const world = await createPracticeWorld({ institution: profile, seconds });
  const own = `http://${world.host}`;
  let url = own;
  const kiosk = createTestKiosk({ url: () => url, now: seconds });
  url = (await options.front?.(own, world, kiosk)) ?? own;
  const { control } = world;
  control.reachedAt.push(url);
  return {
    world,
    close: world.close,
    options: {
      ...{ url, profile, kiosk },
      kioskCodes: [control.kiosks.newCode(), control.kiosks.newCode()],
      accounts: accountsOf(world, profile, url),
      readMail: readerOf(world, (text) => text.replaceAll(own, url)),
      wait: async (time) => void (ahead += time * 1_000),
      ...switchesOf(world),
    },
  };
}

/** What only somebody inside the portal can do. */
function switchesOf({
  control,
}: PracticeWorld): Pick<
  Tools,
  'goOutside' | 'goBack' | 'setRevoked' | 'setRegistration' | 'newStaffCode'
> {
  return {
    goOutside: async () => control.setNetwork('off'),
    goBack: async () => control.setNetwork('on'),
    async setRevoked(jkt, isRevoked) {
      const kiosk = control.kiosks.find(jkt);
      if (kiosk) kiosk.isRevoked = isRevoked;
    },
    async newStaffCode(jkt) {
      const kiosk = control.kiosks.find(jkt);
      if (!kiosk) throw new Error('No kiosk is known by this key');
      return control.kiosks.staffCodes.create(kiosk);
    },
    setRegistration: async (state) =>
      control.setService('registration', { open: state === 'open' }),
  };
}

function profileOf(name: PracticeOptions['institution']): Institution {
  if (typeof name === 'object') return name;
  const found = name === undefined ? usualInstitution() : shippedInstitution(name);
  if (found) return found;
  throw new Error(`There is no profile ${name ?? ''}: ${shippedNames.join(', ')}`);
}

/** Who of the cast can do what; each of them has one part only. */
const parts = {
  student: 'clock-fast',
  staff: 'deadline-near',
  faculty: 'long-key',
  newStudent: 'first-login-student',
  newStaff: 'first-login-staff',
  newFaculty: 'first-login-faculty',
  severalRoles: 'several-roles',
  withoutDevice: 'new',
  withDevice: 'registered',
  lockable: 'deadline-over',
} as const satisfies Partial<Record<keyof Accounts['people'], Person['situation']>>;
const spares: readonly Person['situation'][] = ['student-turned-faculty', 'long-password'];

function accountsOf({ control }: PracticeWorld, { id }: Institution, portal: string): Accounts {
  const cast = control.cast();
  const named = Object.entries(parts).map(([kind, situation]) => {
    const person = cast.find((one) => one.situation === situation);
    const key = control.deviceKey(person?.personalId ?? '');
    return [kind, person && testPersonOf(person, key)] as const;
  });
  const others = cast.filter(({ situation }) => spares.includes(situation));
  return accountsFile.parse({
    portal,
    institution: id,
    people: { ...Object.fromEntries(named), spares: others.map((one) => testPersonOf(one)) },
  });
}

function testPersonOf(person: Person, key?: string): Partial<TestPerson> {
  const { personalId, keptPassword, activationKey, releaseCode, mailbox, email } = person;
  const isNew = !person.isRegistered;
  // Whatever is sent can be read here, to whichever address.
  const second = email.address ?? (mailbox && `second-${mailbox}`);
  const mailboxes = [mailbox, second].filter((address) => address !== undefined);
  return {
    personalId,
    mailboxes,
    ...(keptPassword !== undefined && { password: keptPassword }),
    ...(isNew && activationKey !== undefined && { activationKey: digitsOf(activationKey) }),
    ...(key !== undefined && { device: { key, ...(releaseCode && { releaseCode }) } }),
  };
}

/** The newest mail to an address, whoever it is about. */
function readerOf({ control }: PracticeWorld, through: (text: string) => string): ReadMail {
  return async (address) => {
    const mails = control.cast().flatMap(({ personalId }) => control.mailsOf(personalId));
    const newest = mails
      .filter(({ to }) => to === address)
      .sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
      .at(0);
    return newest && through(newest.lines.map(({ en }) => en).join('\n'));
  };
}
