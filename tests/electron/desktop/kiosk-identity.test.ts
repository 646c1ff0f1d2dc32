import { expect, test } from 'vitest';
import { openKioskIdentity } from '#electron/desktop/kiosk-identity.ts';
import { usualInstitution } from '#electron/services/institutions.ts';
import { settings } from '#shared/settings-file.ts';
import { createFakeLog } from '#tests/support/fake-log.ts';
import { fakeVault } from '#tests/support/fake-vault.ts';

/** The portal of a setup with this authority, and how many timers go on for it. */
function open(certificateAuthority: string | undefined) {
  let running = 0;
  const every = () => {
    running += 1;
    return () => void (running -= 1);
  };
  const portal = { url: 'https://portal.example.ac.jp/' };
  const setup = {
    settings: settings.parse({ version: 1, portal }),
    institution: usualInstitution(),
    certificateAuthority,
  };
  const parts = { vault: fakeVault(), log: createFakeLog(), every };
  return { open: () => openKioskIdentity(setup, parts), running: () => running };
}

test('a setup with which the portal can’t be reached leaves nothing that goes on', () => {
  const kiosk = open('no certificate');
  expect(kiosk.open).toThrow();
  expect(kiosk.running()).toBe(0);
});

test('what keeps the key ends with the portal, also where no machine was made for it', () => {
  const kiosk = open(undefined);
  const { portal } = kiosk.open();
  expect(kiosk.running()).toBe(1);
  const { close } = portal;
  close();
  expect(kiosk.running()).toBe(0);
});
