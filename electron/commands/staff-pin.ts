import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  codeTriesPlace,
  codeVerifierPlace,
  triesPlace,
  verifierPlace,
} from '#electron/services/staff-pin/places.ts';
import { makeVerifier, pinTrouble } from '#electron/services/staff-pin/verifier.ts';
import { writeWhole } from '#electron/services/whole-file.ts';
import type { Command, CommandParts, Ending } from './command.ts';
import { typedLines, type TypedLines } from './typed-lines.ts';

/** `--set-staff-pin`: root sets the PIN of staff. There is none until then. */
export const setStaffPin: Command = {
  takes: '',
  words: 'Sets the PIN of staff: 8 digits or more, typed twice and not shown.',
  async does(parts) {
    const pin = await typePin(parts);
    if (pin === undefined) return 1;
    const file = verifierPlace(parts.settingsFile);
    const verifier = JSON.stringify(await makeVerifier(pin));
    return attempt(parts, file, async () => {
      // The kiosk's user is in the group of that folder: it reads the file and can't replace it.
      const { gid } = await stat(path.dirname(file));
      await writeWhole(file, verifier, { mode: 0o640, group: gid });
      await forget(parts);
      parts.say(`The staff PIN is set; ${file} has what proves it, and not the PIN.`);
    });
  },
};

/** `--reset-staff-pin`: no PIN is right any more, and no wrong ones are counted. */
export const resetStaffPin: Command = {
  takes: '',
  words: 'Removes the PIN of staff, and the count of wrong ones.',
  does(parts) {
    const file = verifierPlace(parts.settingsFile);
    return attempt(parts, file, async () => {
      await rm(file, { force: true });
      await forget(parts);
      parts.say('There is no staff PIN any more; set one with --set-staff-pin.');
    });
  },
};

/** No wrong ones are counted, and no PIN that was set with a code of the portal counts. */
async function forget({ stateFolder }: CommandParts): Promise<void> {
  for (const place of [codeVerifierPlace, triesPlace, codeTriesPlace]) {
    await rm(place(stateFolder), { force: true });
  }
}

/** The PIN, or nothing where it can't be taken; why was said then. */
async function typePin({ input, say }: CommandParts): Promise<string | undefined> {
  const lines = typedLines(input);
  try {
    say('Type the new staff PIN, then Enter. It is not shown.');
    const first = await nextPin(lines);
    let trouble = first === undefined ? 'Given up.' : pinTrouble(first);
    if (!trouble) {
      say('Type it once more.');
      trouble = (await nextPin(lines)) === first ? undefined : 'The two are not the same.';
    }
    if (trouble) say(`${trouble} Nothing was changed.`);
    return trouble ? undefined : first;
  } finally {
    lines.close();
  }
}

/** Digits that a Japanese keyboard types wide are the same digits. */
async function nextPin(lines: TypedLines): Promise<string | undefined> {
  return (await lines.next())?.normalize('NFKC');
}

async function attempt(
  { say }: CommandParts,
  file: string,
  act: () => Promise<void>,
): Promise<Ending> {
  try {
    await act();
    return 0;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'fault';
    say(`${file}: cannot be changed (${code}). Run this as root, with the settings' folder there.`);
    return 2;
  }
}
