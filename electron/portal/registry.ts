import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { outcomeOf, type AnswerOf } from './answer.ts';
import { createAsk } from './ask.ts';
import { createClient } from './client.ts';
import type { HttpPortalOptions } from './http-portal.ts';
import type { Outcome, PortalTrouble } from '#shared/outcome.ts';

/** The portal as it knows kiosks; no visit has one of these. */
export interface Registry {
  readonly register: (code: string) => Promise<AnswerOf<'registerKiosk'>>;
  /** How the portal knows the key of the proof. */
  readonly look: () => Promise<AnswerOf<'kiosk'>>;
  /** Lets the key that has made this proof follow the key of the request's own proof. */
  readonly rotate: (proof: string) => Promise<AnswerOf<'rotateKioskKey'>>;
  /** Ends the sessions of this kiosk that began so many seconds ago or longer. */
  readonly endSessions: (begunSecondsAgo: number) => Promise<AnswerOf<'endKioskSessions'>>;
  /** Uses up a code with which staff at this kiosk may set another PIN. */
  readonly useStaffCode: (
    code: string,
  ) => Promise<Outcome<object, 'staff-code-refused' | PortalTrouble>>;
  readonly close: () => void;
}

/** The registry behind HTTP. */
export function createRegistry(options: HttpPortalOptions): Registry {
  const client = createClient(options);
  const { wait = sleep, newKey = randomUUID } = options;
  const { ask } = createAsk({ client, wait, newKey });
  return {
    register: (code) => ask('registerKiosk', { parameters: {}, body: { code } }),
    look: () => ask('kiosk', { parameters: {}, body: {} }),
    rotate: (proof) => ask('rotateKioskKey', { parameters: {}, body: { proof } }),
    endSessions: (begunSecondsAgo) =>
      ask('endKioskSessions', { parameters: {}, body: { begunSecondsAgo } }),
    useStaffCode: async (code) =>
      outcomeOf(await ask('useStaffCode', { parameters: {}, body: { code } })),
    close: () => client.close(),
  };
}
