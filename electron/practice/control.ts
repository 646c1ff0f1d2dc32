import type { BrowserPage, Mail, MailDelivery } from '#shared/contract/practice-mail.ts';
import type {
  MaintenanceEnd,
  PracticeKioskState,
  PracticePortalState,
  PracticeState,
  PrinterState,
  StaffKnowledge,
} from '#shared/contract/practice.ts';
import type { Institution } from '#shared/institution.ts';
import { createPhoneBrowser } from './browser.ts';
import { createCampusSigner } from './campus.ts';
import { createCalendar, type Calendar } from './calendar.ts';
import type { Clock } from './clocks.ts';
import {
  answersTo,
  createConditions,
  endOfMaintenance,
  servicesIn,
  stateOfServices,
  type Conditions,
  type ServiceName,
  type ServiceState,
} from './conditions.ts';
import { practiceKiosk } from './kiosk.ts';
import { createKiosks, type Kiosks } from './kiosks.ts';
import type { Person } from './people.ts';
import { staffInHand } from './staff-in-hand.ts';
import { createPracticeStaff, type PracticeStaff } from './staff.ts';
import { createPracticePortal, type PracticePortal } from './portal.ts';

/** What trainers and tests may do to the world. */
export interface WorldControl {
  readonly cast: () => readonly Person[];
  readonly network: () => PracticeState['network'];
  readonly setNetwork: (network: PracticeState['network']) => void;
  readonly kiosk: () => PracticeKioskState;
  readonly setKiosk: (kiosk: PracticeKioskState) => void;
  readonly printer: () => PrinterState;
  readonly setPrinter: (printer: PrinterState) => void;
  /** Whole days that the calendar is ahead of today, and minutes beside them. */
  readonly day: () => number;
  readonly minutes: () => number;
  readonly travel: (day: number) => void;
  readonly wait: (minutes: number) => void;
  readonly setService: (name: ServiceName, state: ServiceState) => void;
  readonly portal: () => PracticePortalState;
  readonly setPortal: (state: PracticePortalState) => void;
  readonly maintenanceEnd: () => MaintenanceEnd;
  readonly setMaintenanceEnd: (end: MaintenanceEnd) => void;
  readonly delivery: () => MailDelivery;
  readonly setDelivery: (delivery: MailDelivery) => void;
  /** What has arrived for this person, the newest first. */
  readonly mailsOf: (personalId: string) => Mail[];
  /** Ends every session of this person, the portal's own pages included; says how many. */
  readonly endSessions: (personalId: string) => number;
  readonly hasSession: (personalId: string) => boolean;
  /** The practice phone's browser. */
  readonly browse: (address: string, fields?: Readonly<Record<string, string>>) => BrowserPage;
  readonly closeBrowser: () => void;
  /** Everybody, the network, the services, the mails and the day as at the start. */
  readonly startOver: () => void;
  /** Those who look after the kiosk. */
  readonly staff: PracticeStaff;
  /** What they know, for the dock. */
  readonly staffKnowledge: () => StaffKnowledge;
  /** Hands them a code with which they may set another PIN. */
  readonly handStaffCode: () => void;
  /** The kiosks that this portal knows. */
  readonly kiosks: Kiosks;
  /** Further base addresses by which the portal is reached, where something stands before it. */
  readonly reachedAt: string[];
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
  const kept = keptOf(options);
  const create = () => createPracticePortal({ ...options, ...kept, clocks, conditions });
  let portal = create();
  const change = (how: () => void) => {
    how();
    options.onChange();
  };
  const phone = phoneOf(() => portal);
  const control: WorldControl = {
    ...surroundings({ ...options, ...kept, calendar, conditions, change }),
    ...phone,
    ...{ ...peopleOf(() => portal), ...kept.inHand.control },
    ...{ kiosks: kept.kiosks, staff: kept.staff, reachedAt: [] },
    startOver: () =>
      change(() => {
        calendar.travel(0);
        Object.assign(conditions, createConditions());
        registrationIn(kept.kiosks, conditions.kiosk.registration);
        kept.inHand.startOver();
        phone.closeBrowser();
        portal = create();
      }),
  };
  return {
    control,
    ...{ campusKey: kept.campus.publicKey, portal: () => portal },
    kiosk: practiceKiosk(conditions, options.seconds),
    answers: (path: string) => answersTo(path, conditions),
  };
}

/** One key per world, and the kiosks that it knows: starting over changes neither. */
function keptOf({ seconds }: ControlOptions) {
  const [kiosks, staff] = [createKiosks(seconds), createPracticeStaff(seconds)];
  const inHand = staffInHand({ kiosks, staff });
  return { campus: createCampusSigner(), kiosks, staff, inHand };
}

interface Surroundings {
  readonly seconds: Clock;
  readonly calendar: Calendar;
  readonly conditions: Conditions;
  readonly kiosks: Kiosks;
  /** Does something and tells that the world has changed. */
  readonly change: (how: () => void) => void;
}

function surroundings(around: Surroundings) {
  const { calendar, conditions, change } = around;
  return {
    ...kioskOf(around),
    ...maintenanceOf(around),
    day: calendar.day,
    minutes: calendar.minutes,
    travel: (day: number) => change(() => calendar.travel(day)),
    wait: (minutes: number) => change(() => calendar.wait(minutes)),
    printer: () => conditions.printer,
    setPrinter: (printer: PrinterState) => change(() => Object.assign(conditions, { printer })),
    delivery: () => conditions.delivery,
    setDelivery: (delivery: MailDelivery) => change(() => Object.assign(conditions, { delivery })),
  };
}

/** Lets the portal know, revoke or forget the kiosk that the page stands on: the first of its kiosks. */
function registrationIn(kiosks: Kiosks, registration: PracticeKioskState['registration']): void {
  const [own] = kiosks.all();
  if (!own) return;
  own.isRevoked = registration === 'revoked';
  own.isForgotten = registration === 'not-registered';
}

/** The machine that the page stands on, and where it is. */
function kioskOf({ conditions, seconds, kiosks, change }: Surroundings) {
  return {
    network: () => conditions.network,
    setNetwork: (network: PracticeState['network']) =>
      change(() => Object.assign(conditions, { network })),
    kiosk: () => conditions.kiosk,
    setKiosk: (kiosk: PracticeKioskState) =>
      change(() => {
        const isNews = kiosk.hours !== conditions.kiosk.hours;
        Object.assign(conditions, { kiosk });
        registrationIn(kiosks, kiosk.registration);
        // The hours are those of the kiosk's own clock, which has just been set.
        if (isNews) conditions.hoursFrom = practiceKiosk(conditions, seconds).clock();
      }),
  };
}

function maintenanceOf({ calendar, conditions, change }: Surroundings) {
  const services = (state: PracticePortalState['services'], end: MaintenanceEnd) =>
    servicesIn(state, endOfMaintenance(end, calendar.now()));
  return {
    setService: (name: ServiceName, state: ServiceState) =>
      change(() => (conditions.services = { ...conditions.services, [name]: state })),
    portal: () => ({
      services: stateOfServices(conditions.services),
      answers: conditions.answers,
    }),
    setPortal: (portal: PracticePortalState) =>
      change(() => {
        conditions.services = services(portal.services, conditions.maintenanceEnd);
        conditions.answers = portal.answers;
      }),
    maintenanceEnd: () => conditions.maintenanceEnd,
    setMaintenanceEnd: (end: MaintenanceEnd) =>
      change(() => {
        conditions.services = services(stateOfServices(conditions.services), end);
        conditions.maintenanceEnd = end;
      }),
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
    hasSession(personalId: string): boolean {
      const account = find(personalId);
      return account !== undefined && portal().facts.sessions.has(account);
    },
    deviceKey: (personalId: string) => find(personalId)?.device?.key,
  };
}
