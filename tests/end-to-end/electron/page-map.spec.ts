import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { launch } from '#tests/support/electron/electron-door.ts';
import { test } from '#tests/support/electron/kiosk-door.ts';
import { ownState } from '#tests/support/electron/own-state.ts';

const nothing = 'Nothing was shown. Install the package again.';
const spoilt = [
  {
    name: 'one byte of its page is another one',
    what: 'changed',
    spoil(page: string) {
      const file = path.join(page, 'index.html');
      writeFileSync(file, readFileSync(file, 'utf8').replace('<title>', '<titlE>'));
    },
    says: `The page’s file "index.html" is not as it was built. ${nothing}`,
  },
  {
    name: 'somebody has laid a file beside its page',
    what: 'added',
    spoil: (page: string) => writeFileSync(path.join(page, 'assets', 'more.js'), ''),
    says: `The page’s file "assets/more.js" was not there when the page was built. ${nothing}`,
  },
] as const;

for (const { name, what, spoil, says } of spoilt) {
  test(`a kiosk does not start where ${name}`, async ({ portal, runtime }) => {
    test.skip(runtime === 'real', 'Its folders are named by the environment, on the double');
    const folder = mkdtempSync(path.join('out', 'mutant-'));
    const state = ownState();
    cpSync('out/kiosk', folder, { recursive: true });
    spoil(path.join(folder, 'page'));
    const args = [`--settings=${portal.settings()}`];
    const app = await launch(runtime, { folder, args, env: { ...portal.env, ...state.env } });
    expect(await app.ended).toBe(8);
    expect(app.output()).toContain(says);
    expect(app.output()).toContain(`"event":"page-refused"`);
    const audit = path.join(state.env.GENKAN_STATE, 'audit');
    const lines = readdirSync(audit).map((file) => readFileSync(path.join(audit, file), 'utf8'));
    expect(lines.join('')).toContain(`"event":"page_refused"`);
    expect(lines.join('')).toContain(`"what":"${what}"`);
    rmSync(folder, { recursive: true });
    state.remove();
  });
}
