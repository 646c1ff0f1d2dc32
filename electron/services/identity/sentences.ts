import type { KeyTrouble, NotDone } from './ask-registry.ts';

/** What whoever looks after the kiosk is told; each names what is the matter and what to do next. */
export const keySentences: Readonly<Record<KeyTrouble, string>> = {
  'vault-locked': 'Nothing was done: the key store is locked. Unlock it, then run this again.',
  'vault-missing':
    'Nothing was done: there is no key store within reach. Run this as the kiosk’s own user, in its ' +
    'session, where the key store runs.',
  'vault-frozen':
    'Nothing was done: the key store gives no answer. Start it anew, then run this again.',
  'vault-unreadable':
    'Nothing was done: what the key store holds for this kiosk cannot be read. Register it anew: ' +
    '--register again',
  'vault-late':
    'The portal has taken the key, but the key store did not take the last note of it. Start the ' +
    'kiosk while the key store is open: it finds the key and goes on by itself.',
  busy:
    'Nothing was done: Genkan is at work on this key elsewhere, or was ended at it a moment ago. Run ' +
    'this again in a minute.',
  'already-registered':
    'Nothing was done: this kiosk is registered already. To register it anew with another key: ' +
    '--register again',
  'not-registered':
    'Nothing was done: the portal does not know this kiosk. Register it: --register',
  'other-portal':
    'Nothing was done: the kiosk is registered with another portal than the settings name. Set ' +
    'portal.url right, or register it with this one: --register again',
  revoked: 'Nothing was done: the portal has revoked this kiosk. Ask whoever runs the portal.',
  'code-refused': 'Nothing was done: the portal knows no such code. Check it, then run this again.',
  'code-expired':
    'Nothing was done: the code has run out. Ask whoever runs the portal for another one.',
  'code-used':
    'Nothing was done: the code was used before. Ask whoever runs the portal for another one, and ' +
    'which kiosk was registered with it.',
  'too-early':
    'Nothing was done: the key was changed a short time ago, and visits may still use the one before. ' +
    'Wait an hour, then run this again.',
  'portal-away':
    'Nothing was done: the portal cannot be reached. Check the network and the address.',
  'portal-slow': 'Nothing was done: the portal did not answer in time. Run this again later.',
  'not-trusted':
    'Nothing was done: the portal’s certificate is not trusted. Check certificateAuthority and pins ' +
    'in the settings.',
  clock: 'Nothing was done: the clock of this computer is wrong. Set it, then run this again.',
  'proof-refused':
    'Nothing was done: the portal refused the proof. Check that the portal’s address in the settings ' +
    'is the one by which the portal knows itself.',
  maintenance: 'Nothing was done: the portal is closed for maintenance. Run this again later.',
  'portal-broken':
    'Nothing was done: the portal gave an answer that cannot be read. Ask whoever runs the portal.',
  unknown:
    'It is not known whether the portal has taken the key. Start the kiosk: it asks the portal and ' +
    'goes on with the key that counts. If it says that it is not registered, run this again with a ' +
    'fresh code.',
};

/** The sentence, and with which portal the kiosk is registered where that is what is the matter. */
export function keyLines({ why, registeredAt }: NotDone): readonly string[] {
  const lines = [keySentences[why]];
  return registeredAt === undefined ? lines : [...lines, `It is registered at ${registeredAt}.`];
}
