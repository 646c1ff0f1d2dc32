import type { BrowserPage, Mail, MailDelivery } from '#shared/contract/practice-mail.ts';
import type { PracticePortalState } from '#shared/contract/practice.ts';
import type { Institution } from '#shared/institution.ts';
import { createPhoneBrowser } from './browser.ts';
import { createCalendar, type Calendar } from './calendar.ts';
import type { Clock } from './clocks.ts';
import {
  createConditions,
  servicesIn,
  stateOfServices,
  type Conditions,
  type ServiceName,
  type ServiceState,
} from './conditions.ts';
import type { Person } from './people.ts';
import { createPracticePortal, type PracticePortal } from './portal.ts';

/** What trainers and tests may do to the world. */
export interface WorldControl {
  readonly cast: () => readonly Person[];
  readonly network: () => 'on' | 'off';
  readonly setNetwork: (network: 'on' | 'off') => void;
  /** Whole days that the calendar is ahead of today, and minutes beside them. */
  readonly day: () => number;
  readonly minutes: () => number;
  readonly travel: (day: number) => void;
  readonly wait: (minutes: number) => void;
  readonly setService: (name: ServiceName, state: ServiceState) => void;
  readonly portal: () => PracticePortalState;
  readonly setPortal: (state: PracticePortalState) => void;
  readonly delivery: () => MailDelivery;
  readonly setDelivery: (delivery: MailDelivery) => void;
  /** What has arrived for this person, the newest first. */
  readonly mailsOf: (personalId: string) => Mail[];
  /** Ends every session of this person, the portal's own pages included; says how many. */
  readonly endSessions: (personalId: string) => number;
  /** The practice phone's browser. */
  readonly browse: (address: string, fields?: Readonly<Record<string, string>>) => BrowserPage;
  readonly closeBrowser: () => void;
  /** Everybody, the network, the services, the mails and the day as at the start. */
  readonly startOver: () => void;
  /** The registered device's key of a person, as that person's phone has it. */
  readonly deviceKey: (personalId: string) => string | undefined;
}

export interface ControlOptions {
  readonly institution: Institution;
  readonly seconds: Clock;
  /** Where the portal's own pages are. */
  readonly origin: () => string;
  /** The world has changed. */
  readonly onChange: () => void;
}

/** One portal, its surroundings, and the ways to change them. */
export function createControl(options: ControlOptions) {
  const calendar = createCalendar(options.seconds);
  const conditions = createConditions();
  const clocks = { calendar: calendar.now, seconds: options.seconds };
  const create = () => createPracticePortal({ ...options, clocks, conditions });
  let portal = create();
  const change = (how: () => void) => {
    how();
    options.onChange();
  };
  const phone = phoneOf(() => portal);
  const control: WorldControl = {
    ...surroundings({ calendar, conditions, change }),
    ...phone,
    ...peopleOf(() => portal),
    startOver: () =>
      change(() => {
        calendar.travel(0);
        Object.assign(conditions, createConditions());
        phone.closeBrowser();
        portal = create();
      }),
  };
  return { control, portal: () => portal, answers: () => conditions.answers };
}

interface Surroundings {
  readonly calendar: Calendar;
  readonly conditions: Conditions;
  /** Does something and tells that the world has changed. */
  readonly change: (how: () => void) => void;
}

function surroundings({ calendar, conditions, change }: Surroundings) {
  const set = (some: Partial<Conditions>) => change(() => Object.assign(conditions, some));
  return {
    network: () => conditions.network,
    setNetwork: (network: 'on' | 'off') => set({ network }),
    day: calendar.day,
    minutes: calendar.minutes,
    travel: (day: number) => change(() => calendar.travel(day)),
    wait: (minutes: number) => change(() => calendar.wait(minutes)),
    setService: (name: ServiceName, state: ServiceState) =>
      set({ services: { ...conditions.services, [name]: state } }),
    portal: () => ({
      services: stateOfServices(conditions.services),
      answers: conditions.answers,
    }),
    setPortal: ({ services, answers }: PracticePortalState) =>
      set({ services: servicesIn(services), answers }),
    delivery: () => conditions.delivery,
    setDelivery: (delivery: MailDelivery) => set({ delivery }),
  };
}

function phoneOf(portal: () => PracticePortal) {
  const browser = createPhoneBrowser();
  return {
    browse: (address: string, fields?: Readonly<Record<string, string>>) =>
      browser.browse(portal().facts, address, fields),
    closeBrowser: browser.close,
  };
}

function peopleOf(portal: () => PracticePortal) {
  const find = (personalId: string) => portal().facts.accounts.get(personalId);
  return {
    cast: () => [...portal().facts.accounts.values()].map(({ person }) => person),
    mailsOf: (personalId: string) => portal().facts.mailbox.of(personalId),
    endSessions(personalId: string): number {
      const account = find(personalId);
      const { sessions, pageSessions } = portal().facts;
      return account ? sessions.endAll(account) + pageSessions.endAll(account) : 0;
    },
    deviceKey: (personalId: string) => find(personalId)?.device?.key,
  };
}
