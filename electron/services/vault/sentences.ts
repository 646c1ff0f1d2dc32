import type { VaultReplyTrouble } from './messages.ts';
import type { VaultState } from './vault.ts';

/**
 * What staff do next, for the log. English, as all of the log is; the staff's screen says it in every
 * language. Nothing is lost in any of these states.
 */
export const vaultSentences: Readonly<Record<VaultState, string>> = {
  ready: 'The key store is open and knows this kiosk.',
  empty: 'The key store is open; register this kiosk with --register and a code of the portal.',
  locked: 'The key store is locked; start the service that unlocks it, or restart the machine.',
  missing: 'There is no key store to be reached; the reason says which part to start or install.',
  frozen: 'The key store does not answer; restart its service, and the machine if that is no help.',
};

type MissingReason = Extract<VaultReplyTrouble, { state: 'missing' }>['reason'];

/** The reason of `missing` in words. */
export const missingSentences: Readonly<Record<MissingReason, string>> = {
  'no-bus': 'The session bus (D-Bus) of the kiosk’s user does not run or is not told of.',
  'no-service': 'Nobody on the bus is org.freedesktop.secrets; gnome-keyring has not started.',
  'no-collection': 'The service has no default keyring.',
  'no-library': 'libsecret-1 is not installed.',
  refused: 'The service is there and open, but does not keep what it is given.',
  'helper-ended': 'The process that talks to the key store ended by itself.',
};
