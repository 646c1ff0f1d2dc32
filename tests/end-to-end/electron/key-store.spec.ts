import { expect } from '@playwright/test';
import type { VaultState } from '#electron/services/vault/vault.ts';
import { until, type DesktopApp } from '#tests/support/electron/desktop-app.ts';
import { test } from '#tests/support/electron/kiosk-door.ts';
import { launchDouble } from '#tests/support/electron/launch-double.ts';
import { lockStore } from '#tests/support/key-store/bus.ts';
import { startKeyring, type Keyring } from '#tests/support/key-store/keyring.ts';
import { missingKeyStore, openSession, type Session } from '#tests/support/key-store/session.ts';

const missing = missingKeyStore();
test.beforeEach(({}, { project }) => {
  test.skip(project.name === 'electron', 'The key store is shown on the double only');
  const sentence = `NOT SHOWN WITH A REAL KEY STORE: apt-get install ${missing.join(' ')}`;
  test.skip(missing.length > 0, sentence);
});

/** The state that the kiosk's log tells first. */
function stateIn(app: DesktopApp): Promise<string> {
  return until(() =>
    Promise.resolve(/\{[^\n]*"event":"key-store","state":"(\w+)"/.exec(app.output())?.[1]),
  );
}

type Damage = (session: Session, keyring: Keyring) => unknown;
const cases: readonly (readonly [VaultState, string, Damage])[] = [
  ['empty', 'open', () => undefined],
  ['locked', 'locked', ({ address }) => lockStore(address)],
  ['frozen', 'frozen', (_session, keyring) => keyring.freeze()],
  ['missing', 'not there', (_session, keyring) => keyring.close()],
];

for (const [state, words, damage] of cases) {
  test(`a kiosk whose key store is ${words} says so in its log, and shows its page`, async ({
    portal,
  }) => {
    const session = await openSession({});
    const keyring = await startKeyring(session, 'a password of the machine');
    await damage(session, keyring);
    const { DBUS_SESSION_BUS_ADDRESS = '' } = session.env;
    const args = [`--settings=${portal.settings()}`];
    const app = launchDouble({ folder: 'out/kiosk', args, env: { DBUS_SESSION_BUS_ADDRESS } });
    await app.shownPage();
    expect(await stateIn(app)).toBe(state);
    expect(await app.close()).toBe(0);
    keyring.close();
    await session.close();
  });
}
