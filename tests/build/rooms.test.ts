import { globSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { rooms } from '#build/lint/rooms.ts';

/** The project's own configuration; only rules that need types are off, since these files don't exist. */
const eslint = new ESLint({
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { languageOptions: { parserOptions: { project: false } } },
  ],
});

/** What lint says about who imports whom in a file that holds only `code`. */
async function verdict(filePath: string, code: string): Promise<readonly string[]> {
  const text = filePath.endsWith('.vue') ? `<script setup lang="ts">\n${code}\n</script>\n` : code;
  const [result] = await eslint.lintText(text, { filePath });
  const fatal = result?.messages.find((message) => message.fatal);
  if (!result || fatal) throw new Error(`${filePath}: ${fatal?.message ?? 'not linted'}`);
  return result.messages
    .filter(({ ruleId }) => /^no-restricted-(?:imports|syntax|properties)$/.test(ruleId ?? ''))
    .map(({ message }) => message.replace(/^'.*' (?:import )?is restricted from being .*?\. /, ''));
}

/** Room, a file in it, an import it may do, and one that it may not. */
const plants = [
  ['shared', 'shared/plan.ts', 'zod', 'node:fs'],
  ['shared', 'shared/plan.ts', '#shared/outcome.ts', 'otplib'],
  ['shared', 'shared/contract/plan.ts', './define.ts', 'vue'],
  ['one-time codes', 'shared/one-time-code.ts', 'otplib', 'axios'],
  ['portal', 'electron/portal/plan.ts', 'node:tls', 'axios'],
  ['portal', 'electron/portal/plan.ts', './contract.ts', '#electron/practice/people.ts'],
  ['portal client', 'electron/portal/client.ts', 'axios', 'electron'],
  ['services', 'electron/services/plan.ts', '#electron/portal/portal.ts', 'keytar'],
  ['services', 'electron/services/vault/plan.ts', 'node:child_process', 'electron'],
  ['vault helper', 'electron/services/vault/helper.ts', 'keytar', 'electron'],
  ['look at the key store', 'electron/services/vault/secret-service.ts', 'dbus-native', 'keytar'],
  ['services', 'electron/services/vault/plan.ts', './vault.ts', 'dbus-native'],
  ['kiosk key', 'electron/services/identity/keys.ts', 'jose', 'keytar'],
  ['services', 'electron/services/identity/plan.ts', './keys.ts', 'jose'],
  ['handlers', 'electron/handlers/plan.ts', '#electron/portal/portal.ts', 'electron'],
  ['handlers', 'electron/handlers/plan.ts', '#shared/outcome.ts', '#electron/practice/people.ts'],
  ['app', 'electron/app.ts', '#electron/handlers/mfa.ts', '#electron/practice/portal.ts'],
  ['app', 'electron/app.ts', './services/log.ts', 'electron'],
  ['desktop', 'electron/desktop/plan.ts', 'electron', '#electron/practice/people.ts'],
  ['desktop', 'electron/desktop/plan.ts', '#electron/app.ts', '#electron/training/tab.ts'],
  ['commands', 'electron/commands/plan.ts', '#electron/services/log.ts', 'electron'],
  ['kiosk entries', 'electron/main.ts', 'electron', './practice/people.ts'],
  ['kiosk entries', 'electron/visit.ts', '#electron/app.ts', '#electron/training/tab.ts'],
  ['kiosk entries', 'electron/vault.ts', './services/vault/helper.ts', 'keytar'],
  ['practice', 'electron/practice/plan.ts', '#electron/portal/contract.ts', 'electron'],
  ['practice', 'electron/training/plan.ts', 'ws', '#electron/training.ts'],
  ['practice', 'electron/practice/plan.ts', './people.ts', 'otplib'],
  ['practice proofs', 'electron/practice/dpop.ts', 'jose', 'electron'],
  ['practice', 'electron/practice/plan.ts', './dpop.ts', 'jose'],
  ['practice codes', 'electron/practice/one-time-codes.ts', 'otplib', 'ws'],
  ['practice entries', 'electron/practice.ts', './desktop/window.ts', './main.ts'],
  ['training entry', 'electron/training.ts', './training/pages.ts', 'electron'],
  ['training entry', 'electron/training.ts', 'ws', '#electron/desktop/window.ts'],
  ['preload', 'electron/preload.ts', 'electron', '#shared/contract/wire.ts'],
  ['ui', 'renderer/ui/Plan.vue', 'vue', '#renderer/stores/session.ts'],
  ['ui', 'renderer/ui/Plan.vue', '#renderer/i18n/i18n.ts', '#renderer/host/host.ts'],
  ['ui', 'renderer/ui/plan.ts', './grid.ts', '#renderer/wizard/machine.ts'],
  ['voice', 'renderer/voice/plan.ts', '#renderer/ui/cover.ts', '#renderer/host/host.ts'],
  ['voice', 'renderer/voice/Plan.vue', '#renderer/stores/voice.ts', '#renderer/stores/visit.ts'],
  ['stores', 'renderer/stores/plan.ts', 'pinia', '#renderer/wizards/set-up-mfa/wizard.ts'],
  ['page parts', 'renderer/wizard/Plan.vue', '#renderer/ui/Field.vue', '#electron/app.ts'],
  ['page parts', 'renderer/steps/plan.ts', '#shared/answers.ts', 'node:fs'],
  ['page parts', 'renderer/steps/plan.ts', './plan.ts', '@zxcvbn-ts/core'],
  ['strength', 'renderer/steps/strength.ts', '@zxcvbn-ts/core', '#shared/answers.ts'],
  ['page parts', 'renderer/host/plan.ts', '#shared/contract/wire.ts', 'axios'],
  ['screens', 'renderer/screens/Plan.vue', '#renderer/stores/session.ts', 'vue-router'],
  ['staff', 'renderer/staff/Plan.vue', '#renderer/screens/heading.ts', '#electron/app.ts'],
  ['staff', 'renderer/staff/plan.ts', '#renderer/stores/staff.ts', '#renderer/wizards/list.ts'],
  ['wizard', 'renderer/wizards/one/Plan.vue', './wizard.ts', '../two/wizard.ts'],
  [
    'wizard',
    'renderer/wizards/one/Plan.vue',
    '#renderer/ui/Field.vue',
    '#renderer/wizards/two/x.ts',
  ],
  ['wizard', 'renderer/wizards/one/plan.ts', '#shared/answers.ts', '#renderer/stores/session.ts'],
  ['wizard list', 'renderer/wizards/list.ts', './one/wizard.ts', '#renderer/screens/Welcome.vue'],
  ['practice dock', 'renderer/practice/Plan.vue', 'qr/decode.js', 'otplib'],
  ['practice dock', 'renderer/practice/plan.ts', './entry.ts', 'otplib'],
  ['practice phone’s codes', 'renderer/practice/one-time-codes.ts', 'otplib', './entry.ts'],
  ['gallery', 'renderer/gallery/plan.ts', '#renderer/App.vue', '#electron/app.ts'],
  ['search of the help', 'renderer/help/search/plan.ts', 'minisearch', '#renderer/stores/visit.ts'],
  ['paper', 'renderer/paper/plan.ts', '#shared/outcome.ts', '#renderer/stores/visit.ts'],
  ['paper', 'renderer/paper/Plan.vue', '#renderer/wizard/x.ts', '#renderer/host/host.ts'],
  ['page entry', 'renderer/App.vue', './screens/Welcome.vue', '#electron/app.ts'],
] as const;

describe('who may import whom', () => {
  test.each(plants)('%s: %s may import %s and never %s', async (name, file, legal, planted) => {
    const says = rooms.find((room) => room.name === name)?.says;
    expect(await verdict(file, `import { a } from '${legal}';`)).toEqual([]);
    expect(await verdict(file, `import { a } from '${planted}';`)).toEqual([says]);
    expect(await verdict(file, `export { a } from '${planted}';`)).toEqual([says]);
    expect(await verdict(file, `await import('${planted}');`)).toEqual([says]);
  });

  test('every room has a plant', () => {
    expect(new Set(plants.map(([name]) => name))).toEqual(new Set(rooms.map(({ name }) => name)));
  });

  test('an import whose name is computed is refused', async () => {
    expect(await verdict('electron/app.ts', 'await import(process.argv[2]);')).toHaveLength(1);
  });

  test('nobody searches the key store, which ends the process where it is locked', async () => {
    const file = 'electron/services/vault/helper.ts';
    expect(await verdict(file, "keytar.findCredentials('Genkan');")).toHaveLength(1);
    expect(await verdict(file, "keytar.getPassword('Genkan', 'canary');")).toEqual([]);
  });

  test('the preload may name our types and run nothing of ours', async () => {
    const file = 'electron/preload.ts';
    expect(await verdict(file, "import type { A } from '#shared/outcome.ts';")).toEqual([]);
    expect(await verdict(file, "import type { A } from '#electron/app.ts';")).toHaveLength(1);
  });

  test('build and tests name another folder without climbing', async () => {
    expect(await verdict('tests/plan.test.ts', "import '../build/plan.ts';")).toEqual([
      'Name another folder by #build/ or #tests/.',
    ]);
  });

  test('every file of shared, electron and renderer is in one room', () => {
    // Named first: a literal inside globSync() would count for knip as an import of every file.
    const code = '{shared,electron,renderer}/**/*.{ts,vue}';
    for (const file of globSync(code)) {
      if (file.endsWith('.d.ts')) continue;
      const inside = rooms.filter(({ files, except = [] }) => {
        return matches(file, files) && !matches(file, except);
      });
      expect([file, inside.length]).toEqual([file, 1]);
    }
  });
});

describe('the page and the world', () => {
  test('nothing opens an address outside', async () => {
    const code = 'void shell.openExternal(address);';
    expect(await verdict('electron/desktop/guards.ts', code)).toHaveLength(1);
    expect(await verdict('electron/desktop/door.ts', code)).toHaveLength(1);
  });

  test('only the door hears the page', async () => {
    const code = "ipcMain.handle('call', answer);";
    expect(await verdict('electron/desktop/door.ts', code)).toEqual([]);
    expect(await verdict('electron/main.ts', code)).toHaveLength(1);
  });

  test.each(["page.ipc.on('call', answer);", "event.senderFrame.ipc.handle('call', answer);"])(
    'nobody hears one page by itself: %s',
    async (code) => {
      expect(await verdict('electron/desktop/door.ts', code)).toHaveLength(1);
      expect(await verdict('electron/desktop/visits.ts', code)).toHaveLength(1);
    },
  );

  test('only the rules about schemes say what a scheme is', async () => {
    const code = "protocol.handle('other', answer);";
    expect(await verdict('electron/desktop/rules/foreign-schemes.ts', code)).toEqual([]);
    expect(await verdict('electron/desktop/rules/no-file.ts', code)).toHaveLength(1);
    expect(await verdict('electron/desktop/pages.ts', code)).toHaveLength(1);
  });

  test('only the rule about files asks Chromium’s instruments', async () => {
    const code = 'page.debugger.attach();';
    expect(await verdict('electron/desktop/rules/no-file.ts', code)).toEqual([]);
    expect(await verdict('electron/desktop/rules/own-scheme.ts', code)).toHaveLength(1);
    expect(await verdict('electron/desktop/visits.ts', code)).toHaveLength(1);
  });
});

function matches(file: string, globs: readonly string[]): boolean {
  return globs.some((one) => path.matchesGlob(file, one));
}
