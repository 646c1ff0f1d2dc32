import { test as base } from './electron-door.ts';
import { startKioskPortal, type KioskPortal } from './kiosk-portal.ts';

/**
 * The kiosk in its window, with a portal behind TLS that its settings can name. Tests share the portal
 * and its people: whoever changes a password or sets up MFA takes somebody whom no other test takes.
 */
export const test = base.extend<object, { portal: KioskPortal }>({
  portal: [
    async ({}, use) => {
      const portal = await startKioskPortal();
      await use(portal);
      await portal.close();
    },
    { scope: 'worker' },
  ],
});
