import { z } from 'zod';
import { institution } from '#shared/institution.ts';
import { language } from '#shared/languages.ts';
import {
  paper,
  printTrouble,
  type Outcome,
  type Printed,
  type PrintTrouble,
} from '#shared/outcome.ts';
import { visitLimits } from '#shared/settings.ts';
import { method } from './define.ts';

/** What is known of the world outside; pushed whenever it changes. */
export const machineState = z.object({
  /** The kiosk's own network, by signed answers alone; silence means unknown. */
  network: z.enum(['on', 'off', 'unknown']),
  /** Seconds by which the kiosk's clock is ahead of the portal's at least (behind: negative). */
  clockAheadSeconds: z.int().optional(),
  /** Whether the kiosk is open by its settings, and until when; left out where it always is. */
  hours: z.object({ isOpen: z.boolean(), until: z.iso.datetime().optional() }).optional(),
  /** Number of the fault that keeps the machine from looking; gone with the next look that works. */
  incident: z.string().optional(),
  /** What keeps the key store from being asked; left out where it answers. */
  keyStore: z.enum(['locked', 'missing', 'frozen']).optional(),
  /** Why the kiosk can't write down what happens; left out where it can. */
  disk: z.enum(['full', 'unwritable']).optional(),
  /**
   * Whether a printer is set; left out: none, so paper is not offered. `stopped`: it is not offered
   * until the printer prints again. If it prints, printing tells.
   */
  printer: z.enum(['none', 'set', 'stopped']).optional(),
  portal: z.object({
    /**
     * `no-network`: away, and the machine has no network at all. The last five: the portal does not
     * take this kiosk, because of its clock or its key, or it can't prove that it is itself.
     * `other-portal`: its key is another portal's than the settings name.
     */
    reach: z.enum([
      ...['up', 'away', 'no-network', 'not-trusted'],
      ...['clock', 'not-registered', 'other-portal', 'revoked', 'unproven'],
    ] as const),
    /** Services of the portal that are open; meaningful while it can be reached. */
    signIn: z.boolean(),
    /** User information: password, address, extension. */
    registration: z.boolean(),
    mfa: z.boolean(),
    /** Temporary release; false too where the portal has none. */
    release: z.boolean(),
    /** Whether a change of password can end what is logged in elsewhere. */
    endOtherSessions: z.boolean(),
    /** When maintenance ends, where the portal tells. */
    until: z.iso.datetime().optional(),
    checkedAt: z.iso.datetime(),
  }),
});
export type MachineState = z.infer<typeof machineState>;

/** What was checked when a visit ended; the page says only this. */
export const receipt = z.object({
  endedAt: z.iso.datetime(),
  reason: z.enum(['end', 'idle', 'limit', 'next-person', 'reload', 'trouble']),
  /** The visitor's, where the page could still tell it: after a crash it could not. */
  language: language.optional(),
  /** `ended`: the portal confirmed it. `none`: nobody had signed in. `unknown`: the portal gave no answer. */
  portalSession: z.enum(['ended', 'none', 'unknown']),
  /** Whether the processes that knew the visitor are gone (kiosk), or the page was loaded anew (browser). */
  memory: z.enum(['processes-gone', 'page-reloaded', 'not-checked']),
  /**
   * Left out where nothing was to be printed. `printed`: the printer has reported a paper, and its queue
   * was seen without a job of the visit. `gone`: the same, of no paper reported. `unknown`: the queue
   * could not be looked at, or something stayed.
   */
  paper: z.enum(['printed', 'gone', 'unknown']).optional(),
});
export type Receipt = z.infer<typeof receipt>;
/** How a visit ended, as far as the page knows it. */
export type VisitEnd = Pick<Receipt, 'reason' | 'language'>;

export type Paper = z.infer<typeof paper>;

export const machine = {
  /** First call of every page. */
  hello: method(
    z.strictObject({}),
    z.object({
      product: z.enum(['kiosk', 'practice']),
      institution: institution,
      limits: visitLimits,
      /** Language of a page in front of which nobody has chosen another. */
      language: language,
      state: machineState,
    }),
    [],
  ),
  /** Asks portal and network again, now. */
  check: method(z.strictObject({}), machineState, []),
  /**
   * Says whether somebody uses this page now. When somebody begins, the network is asked once more,
   * since the ways that a task offers depend on it; from then on it is asked for a reason alone.
   */
  tellVisit: method(z.strictObject({ isOn: z.boolean() }), z.strictObject({}), []),
  /** Says whether the question "Still there?" stands on this page now. */
  tellQuestion: method(z.strictObject({ isAsked: z.boolean() }), z.strictObject({}), []),
  /** Says that nobody is at this page, and has not touched it for as long as a visit may stand idle. */
  tellQuiet: method(z.strictObject({}), z.strictObject({}), []),
  /**
   * Prints what the page shows now, by its print style sheet; the page has put the paper into itself
   * before. Answers when it is out of the queue. After a failure nothing of it waits any more.
   */
  print: method(z.strictObject({ paper }), z.strictObject({}), printTrouble),
  /** Ends the visit; the receipt arrives by push on the next visitor's page. */
  endVisit: method(
    z.strictObject({
      reason: z.enum(['end', 'idle', 'limit', 'next-person']),
      language: language.optional(),
    }),
    z.strictObject({}),
    [],
  ),
};

/** How printing ended. */
export type PrintOutcome = Outcome<z.infer<typeof machine.print.output>, PrintTrouble>;
/** Prints what the page of the visit shows. */
export type Print = (paper: Printed) => Promise<PrintOutcome>;
