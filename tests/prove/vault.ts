import { setTimeout as sleep } from 'node:timers/promises';
import { buildIfDue } from '#build/starting/fresh.ts';
import { storeCases, type StoreCase } from '#tests/support/key-store/cases.ts';
import { storeControls } from '#tests/support/key-store/controls.ts';
import { openDisplay, type Display } from '#tests/support/key-store/display.ts';
import { filesWith } from '#tests/support/key-store/search-disk.ts';
import { missingKeyStore } from '#tests/support/key-store/session.ts';
import { amiss, readWhile, tryCase } from '#tests/support/key-store/try-case.ts';
import { canaries, openStoreWorld } from '#tests/support/key-store/world.ts';

/** The system's own prompters: windows can come. */
const services = ['/usr/share/dbus-1/services'];
/** Until a state has to be known, in milliseconds. */
const longest = 5_000;

/**
 * The built helper on a real gnome-keyring and on a fake store, under a display on which a prompt
 * could open, in every state; and what happens without the guard: `npm run prove -- vault`.
 */
export async function prove(): Promise<void> {
  const missing = missingKeyStore();
  if (missing.length > 0) throw new Error(`apt-get install ${missing.join(' ')}`);
  if (!buildIfDue('kiosk', console.log)) throw new Error('the kiosk could not be built');
  const display = await openDisplay();
  try {
    console.log(row(['state of the store', 'said', 'after', '4 kB read', 'windows', 'back after']));
    const idle = await readWhile(sleep(3_000));
    console.log(row(['(nothing asked)', '', '', `${idle} ms`]));
    let wrong = 0;
    for (const one of storeCases) wrong += (await proveOne(display, one)) ? 0 : 1;
    for (const control of storeControls) {
      const { isRight, told } = await control.run(display);
      console.log(`${isRight ? 'right' : 'WRONG'}  ${control.name}: ${told}`);
      wrong += isRight ? 0 : 1;
    }
    console.log(`${storeCases.length} states, ${storeControls.length} controls, ${wrong} amiss`);
    if (wrong > 0) process.exitCode = 1;
  } finally {
    await display.close();
  }
}

async function proveOne(display: Display, one: StoreCase): Promise<boolean> {
  const world = await openStoreWorld({
    display: display.name,
    services,
    file: 'out/kiosk/vault.cjs',
  });
  try {
    const figures = await tryCase(world, one, display);
    const found = filesWith(world.session.home, Object.values(canaries));
    const trouble = [
      ...amiss(one, figures),
      ...(figures.stateMs > longest ? ['came too late'] : []),
      ...found.map((file) => `a secret is in ${file}`),
    ];
    const ms = [figures.stateMs, figures.longestReadMs, figures.recoverMs].map((it) => `${it} ms`);
    console.log(row([one.name, figures.state, ms[0], ms[1], String(figures.windows), ms[2]]));
    for (const sentence of trouble) console.log(`  WRONG: ${sentence}`);
    return trouble.length === 0;
  } finally {
    await world.close();
  }
}

function row(cells: readonly (string | undefined)[]): string {
  const widths = [36, 9, 9, 11, 9, 10];
  return cells.map((cell = '', at) => cell.padEnd(widths[at] ?? 0)).join(' ');
}
