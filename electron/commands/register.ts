import { createInterface } from 'node:readline/promises';
import type { Readable } from 'node:stream';
import { keyWorkOf } from '#electron/services/identity/key-work.ts';
import { registerKiosk } from '#electron/services/identity/register.ts';
import { keyLines, keySentences } from '#electron/services/identity/sentences.ts';
import { readSettings, type Setup } from '#electron/services/settings-file.ts';
import type { Command, CommandParts, Ending } from './command.ts';

/** Makes the kiosk's key, and has the portal know it by a one-time code. */
export const register: Command = {
  takes: '[again]',
  words: 'Registers this kiosk with the portal by a one-time code, which is typed.',
  async does(parts) {
    const { given, settingsFile, owners, say } = parts;
    if (given !== undefined && given !== 'again') {
      say('--register takes no word but again. The code is typed, since others can see arguments.');
      return 2;
    }
    const reading = await readSettings(settingsFile, owners);
    if (reading.ok) return registerAt(reading.setup, parts);
    for (const line of reading.findings) say(line);
    return 2;
  },
};

async function registerAt(setup: Setup, parts: CommandParts): Promise<Ending> {
  const { given, say, input, openVault } = parts;
  const { url } = setup.settings.portal;
  say(`Type the one-time code for ${url}, then Enter.`);
  const code = (await lineOf(input)).trim();
  // What the contract does not let through is no code of any portal.
  if (!/^[A-Za-z0-9-]{8,64}$/.test(code)) {
    say(keySentences['code-refused']);
    return 1;
  }
  const vault = await openVault();
  const work = { ...keyWorkOf(setup, vault), code, again: given === 'again' };
  const told = await registerKiosk(work).finally(vault.close);
  if (!told.ok) {
    for (const line of keyLines(told)) say(line);
    return 1;
  }
  say(`This kiosk is registered at ${url} as ${told.kioskId}.`);
  say(`Its key has the thumbprint ${told.jkt} and is in the key store of this computer.`);
  say(`The key counts until ${told.keyExpiresAt}; the kiosk changes it by itself before that.`);
  return 0;
}

/** The first line; what there was where the input ends before. */
async function lineOf(input: Readable): Promise<string> {
  const lines = createInterface({ input });
  try {
    for await (const line of lines) return line;
    return '';
  } finally {
    lines.close();
  }
}
