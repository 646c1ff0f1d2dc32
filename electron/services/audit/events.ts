import { z } from 'zod';
import { receipt } from '#shared/contract/machine.ts';
import { failureDetails, paper, printTrouble, type FailureCode } from '#shared/outcome.ts';
import { wipeParts } from '#shared/wipe-parts.ts';
import { attempts } from '#electron/services/attempts.ts';
import { pageFaults } from '#electron/services/page-faults.ts';
import { auditedCalls } from './calls.ts';

/**
 * Whose visit: a random number of twelve hexadecimal digits that nobody outside this log ever gets.
 * Where it is left out, no visitor was about.
 */
const visit = z.string().regex(/^[0-9a-f]{12}$/);
const mac = z.string().regex(/^[\w-]{43}$/);
// Object.keys forgets the names that the table's own type knows.
const failure = z.enum(Object.keys(failureDetails) as [FailureCode, ...FailureCode[]]);
/** How an answer was: done, or the code of its refusal. */
export const stepCode = z.enum(['done', ...failure.options]);
/** As `services/incident.ts` makes them; the plain log has what stands behind it. */
export const incident = z.string().regex(/^[0-9a-f]{8}$/);

/** What somebody proved who they are by; the last two are staff’s, everything else a visitor’s. */
const by = z.enum([
  'password',
  'activation-key',
  'one-time-code',
  'release-code',
  'role',
  'proof-password',
  'staff-pin',
  'staff-code',
]);

/** How the hours of staff end; `quiet`: nobody has touched anything for five minutes. */
const staffEnds = ['go-back', 'quiet', 'restart', 'leave'] as const;
export type StaffEnd = (typeof staffEnds)[number];

/** Why a file was begun; all but the first three say that something is wrong with what stands before it. */
const begunBecause = z.enum([
  'first',
  'day',
  'size',
  'log-missing',
  'key-missing',
  'lines-missing',
  'damaged',
]);
export type BegunBecause = z.infer<typeof begunBecause>;

/**
 * Every event of the audit log with all that it may say; nothing else can be written. The names are
 * those of the OWASP Logging Vocabulary where it has one for what is meant; the others are ours
 * (`audit_`, `visit_`, `settings_`, `network_`, `vault_`, `attempt_`, `page_`). No field has room for an ID, a name, an
 * address or a network address: texts are of closed lists, or numbers in hexadecimal.
 */
export const auditEvents = {
  /** First line of every file. `previous` is the MAC it goes on from, `key` the id of its key. */
  audit_begun: z.strictObject({
    because: begunBecause,
    key: z.string().regex(/^[0-9a-f]{16}$/),
    previous: mac,
  }),
  /** So many bytes of a line that was never finished were taken off when the log was opened. */
  audit_cut: z.strictObject({ bytes: z.int().min(1) }),
  /** So many lines waited for the key or the disk; `dropped` more found no room. */
  audit_held: z.strictObject({ lines: z.int().min(0), dropped: z.int().min(0) }),
  /** Everything up to line `upTo` is older than it is kept, and is deleted next. */
  audit_pruned: z.strictObject({ upTo: z.int().min(1) }),

  sys_startup: z.strictObject({ product: z.enum(['kiosk', 'practice']) }),
  sys_shutdown: z.strictObject({}),
  /** `program`: the log does not end with a shutdown. `pair`: the page or process of a visit. */
  sys_crash: z.strictObject({ what: z.enum(['program', 'pair', 'standby-pair', 'pair-start']) }),
  /** A fault with the number that the screen shows. */
  sys_fault: z.strictObject({ incident, visit: visit.optional() }),

  /** The first call of a visit; a page in front of which nobody has done anything is none. */
  session_created: z.strictObject({ visit }),
  session_expired: z.strictObject({
    visit,
    /** `shutdown`: the program was stopped while it was on. */
    reason: z.enum([...receipt.shape.reason.options, 'shutdown']),
    portalSession: receipt.shape.portalSession,
    memory: receipt.shape.memory,
    paper: receipt.shape.paper,
    /** Parts of the wipe that were not seen to be done; left out where there is none. */
    missed: z.array(z.enum(wipeParts)).optional(),
  }),
  authn_login_success: z.strictObject({ visit: visit.optional(), by }),
  authn_login_fail: z.strictObject({ visit: visit.optional(), by, code: stepCode.optional() }),
  authn_login_lock: z.strictObject({ visit: visit.optional(), by }),
  authn_password_change: z.strictObject({ visit }),
  authn_password_change_fail: z.strictObject({ visit, code: stepCode }),
  user_updated: z.strictObject({
    visit,
    what: z.enum(['registration', 'mfa', 'release', 'email', 'extension']),
  }),
  /** Any other call of a visit, and refusals of those that would have changed something. */
  visit_step: z.strictObject({ visit, call: z.enum(auditedCalls), code: stepCode }),
  visit_print: z.strictObject({
    visit: visit.optional(),
    paper,
    code: z.enum(['done', ...printTrouble]),
  }),

  /** Staff have opened their screen, and why it closed again. */
  staff_opened: z.strictObject({}),
  staff_closed: z.strictObject({ because: z.enum(staffEnds) }),
  /** A test page: how it came out. */
  staff_print: z.strictObject({ code: z.enum(['done', ...printTrouble]) }),
  /** The newest lines of this log were shown to staff. */
  staff_log_read: z.strictObject({}),
  /** Another PIN counts from now on, or none; what root does on the machine is seen by the next try. */
  staff_pin_changed: z.strictObject({ by: z.enum(['staff-code', 'root']) }),
  staff_pin_removed: z.strictObject({ by: z.literal('root') }),

  /** A request that fits no contract, from the page of a visit or at the machine's door. */
  input_validation_fail: z.strictObject({
    visit: visit.optional(),
    door: z.enum(['machine', 'visit']),
  }),
  /** A call at the machine's door from a page that is not ours, or whose visit is over. */
  authz_fail: z.strictObject({ door: z.literal('machine') }),
  /** From here on lines are left out: to the end of the visit, otherwise until the hour is over. */
  excess_rate_limit_exceeded: z.strictObject({
    visit: visit.optional(),
    what: z.enum(['visit', 'door', 'attempts']),
  }),
  /** What was tried at the screen and refused, or what has happened to it. */
  attempt_refused: z.strictObject({ what: z.enum(attempts) }),
  /** The page is not the one that was built: the kiosk has not begun. */
  page_refused: z.strictObject({ what: z.enum(pageFaults) }),
  /** A refused argument of the program, by its name alone. */
  malicious_extraneous: z.strictObject({ argument: z.string().regex(/^--?[a-z][a-z-]{0,39}$/) }),

  /** The kiosk's own key at the portal. Its registration is a command's, and seen as the vault's state. */
  authn_token_created: z.strictObject({ because: z.literal('rotation') }),
  authn_token_revoked: z.strictObject({ by: z.literal('portal') }),
  /** Names of the settings that have changed; none where the file was refused. */
  settings_changed: z.strictObject({
    result: z.enum(['taken', 'refused']),
    names: z.array(z.string().regex(/^[a-zA-Z]{1,40}$/)).max(20),
  }),
  network_changed: z.strictObject({ verdict: z.enum(['on', 'off', 'unknown']) }),
  /** Whether the machine can write down what happens. */
  disk_changed: z.strictObject({ state: z.enum(['well', 'full', 'unwritable']) }),
  vault_changed: z.strictObject({
    state: z.enum(['ready', 'locked', 'missing', 'frozen', 'empty']),
  }),
} as const satisfies Readonly<Record<string, z.ZodObject>>;

export type AuditEvent = keyof typeof auditEvents;
export type AuditFields<E extends AuditEvent> = z.input<(typeof auditEvents)[E]>;

/** A line before it has its number and its MAC. */
export interface Entry {
  /** UTC, to the minute: `2026-11-28T07:08Z`. */
  readonly at: string;
  readonly event: AuditEvent;
}

/** What is written: the fields of the table and nothing more. Throws where they do not fit. */
export function entryOf<E extends AuditEvent>(at: number, event: E, fields: AuditFields<E>): Entry {
  return { at: minuteOf(at), event, ...auditEvents[event].parse(fields) };
}

/** Milliseconds since 1970 as a minute: who stood at the kiosk is told by no second. */
function minuteOf(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16)}Z`;
}
