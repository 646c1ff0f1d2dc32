import { z } from 'zod';
import { text } from '#shared/languages.ts';
import { method } from './define.ts';
import { browserPage, mail, mailDelivery } from './practice-mail.ts';

/** One person of the cast; the IDs and passwords are made up and open nothing real. */
const castMember = z.object({
  personalId: z.string(),
  /** What this person types: it may be longer than what an older system kept of it. */
  password: z.string(),
  name: text,
  /** Key of the sentence that says which situation this person shows. */
  situation: z.enum([
    'new',
    'registered',
    'deadline-near',
    'deadline-over',
    'several-roles',
    'locked',
    'clock-fast',
    'long-key',
    'first-login-faculty',
    'first-login-staff',
    'first-login-student',
    'first-login-two-roles',
    'mail-pending',
    'long-password',
    'student-turned-faculty',
  ]),
  /** The release code of a device that is registered already, to sign in without that device. */
  releaseCode: z.string().optional(),
  /** The key on this person's slip, where the institution hands out those. */
  activationKey: z.string().optional(),
  /** A new password that counts once this person's mail is confirmed. */
  waitingPassword: z.string().optional(),
  /** An address this person can read, to be typed at the first login. */
  mailbox: z.string().optional(),
});
export type CastMember = z.infer<typeof castMember>;

/** Parts of the dock that fold away. */
const dockSection = z.enum(['person', 'phone', 'staff', 'conditions']);
export type DockSectionName = z.infer<typeof dockSection>;

/** What the dock keeps from one page to the next, as a phone in a pocket does. */
const dockMemory = z.strictObject({
  /** What the practice phone has scanned, in that order (Key URI format). */
  entries: z.array(z.string().startsWith('otpauth://totp/').max(512)).max(20),
  /** Minutes by which the practice phone's clock is fast; negative: slow. */
  minutesFast: z.int().min(-1_440).max(1_440),
  /** Who is practising; empty for nobody yet. */
  personalId: z.string().max(64),
  isOpen: z.boolean(),
  /** Parts that stand open; those that usually do, where nobody has folded any. */
  openSections: z.array(dockSection).max(dockSection.options.length).optional(),
});
export type DockMemory = z.infer<typeof dockMemory>;

/** The kiosk's network: seen on campus or off it, not seen by the portal, or not there at all. */
const kioskNetwork = z.enum(['on', 'off', 'unknown', 'gone']);

/** What can be wrong with the machine itself. */
const kioskState = z.strictObject({
  /** Minutes by which its clock is fast; negative: slow. */
  minutesFast: z.int().min(-1_440).max(1_440),
  /** `closing`: it closes in five minutes. An hour later it is open again, as after `closed`. */
  hours: z.enum(['always', 'closing', 'closed']),
  /** Its look at the world outside fails, as by a bug. */
  isBroken: z.boolean(),
  /** What the portal knows of its key; a revoked kiosk, or a forgotten one, can send nothing. */
  registration: z.enum(['known', 'revoked', 'not-registered']),
});
export type PracticeKioskState = z.infer<typeof kioskState>;

/** The practice printer; `none`: the kiosk has no printer. No paper ever comes out. */
const printerState = z.enum(['ready', 'none', 'no-paper', 'jammed', 'paused']);
export type PrinterState = z.infer<typeof printerState>;

/** What the portal says of the end of its maintenance, on its calendar. */
const maintenanceEnd = z.enum(['unsaid', 'in-an-hour', 'tomorrow']);
export type MaintenanceEnd = z.infer<typeof maintenanceEnd>;

/** What of the portal is open (domain.md 2.5), and whether it answers at all. */
const portalState = z.strictObject({
  services: z.enum(['open', 'login-only', 'closed']),
  /** `slow`: each answer takes six seconds. `away`: connections are cut. */
  answers: z.enum(['at-once', 'slow', 'away']),
});
export type PracticePortalState = z.infer<typeof portalState>;

/** What staff know in practice: no secret of anybody's. */
const staffKnowledge = z.object({
  /** The PIN that counts now. */
  pin: z.string(),
  /** The code with which they may set another one, from its handing out until it counts no more. */
  code: z.string().optional(),
});
export type StaffKnowledge = z.infer<typeof staffKnowledge>;

export const practiceState = z.object({
  cast: z.array(castMember),
  network: kioskNetwork,
  kiosk: kioskState,
  printer: printerState,
  /** Days the calendar has travelled from today; the seconds (TOTP) never travel. */
  day: z.int().min(0).max(400),
  /** Minutes that were waited on the calendar beside the days, for what takes effect later. */
  minutes: z.int().min(0).max(1_440),
  portal: portalState,
  maintenanceEnd,
  delivery: mailDelivery,
  staff: staffKnowledge,
  /** What has arrived for the person who practises, the newest first. */
  mails: z.array(mail),
  dock: dockMemory,
});
export type PracticeState = z.infer<typeof practiceState>;

const nothing = z.strictObject({});

/** The trainer's dock; only the practice app serves it, at the machine's door. */
export const practice = {
  look: method(nothing, practiceState, []),
  setNetwork: method(z.strictObject({ network: kioskNetwork }), practiceState, []),
  setKiosk: method(kioskState, practiceState, []),
  setPrinter: method(z.strictObject({ printer: printerState }), practiceState, []),
  setPortal: method(portalState, practiceState, []),
  setMaintenanceEnd: method(z.strictObject({ end: maintenanceEnd }), practiceState, []),
  travel: method(z.strictObject({ day: z.int().min(0).max(400) }), practiceState, []),
  /** Moves the calendar on by minutes: a new password then works everywhere. */
  wait: method(z.strictObject({ minutes: z.int().min(1).max(1_440) }), practiceState, []),
  /** How the next mails arrive. */
  setDelivery: method(z.strictObject({ delivery: mailDelivery }), practiceState, []),
  /** Hands out a code for staff, as whoever runs the portal does; the one before counts no more. */
  handStaffCode: method(nothing, practiceState, []),
  /** Ends every portal session of this person, as signing out everywhere on a phone does. */
  endSessions: method(z.strictObject({ personalId: z.string().max(64) }), practiceState, []),
  /**
   * The practice phone's browser, with a cookie jar of its own: opens an address of the practice
   * portal (path and query), or sends the form that stands there.
   */
  browse: method(
    z.strictObject({
      address: z.string().startsWith('/').max(512),
      fields: z.record(z.string().max(64), z.string().max(256)).optional(),
    }),
    browserPage,
    [],
  ),
  /** Closes every tab of the practice phone's browser: its cookies go. */
  closeBrowser: method(nothing, nothing, []),
  /** Remembers the dock for the next page; a visit ends with its page. */
  keep: method(dockMemory, practiceState, []),
  startOver: method(nothing, practiceState, []),
};
export const practiceContract = { practice };
