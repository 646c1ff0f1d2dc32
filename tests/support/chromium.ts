import { existsSync } from 'node:fs';

/** The system's Chromium where there is one; elsewhere the one that Playwright brings. */
const systemChromium = '/usr/bin/chromium';

/** How a Chromium is started here. Root has no sandbox of its own to start it in. */
export const launchOptions = existsSync(systemChromium)
  ? { executablePath: systemChromium, chromiumSandbox: process.getuid?.() !== 0 }
  : {};
