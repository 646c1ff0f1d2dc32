import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { openWatch } from '#electron/services/network/open-watch.ts';
import { lookBySettings } from '#electron/services/network/settings-look.ts';
import { readSettings } from '#electron/services/settings-file.ts';
import { every } from '#electron/services/timer.ts';

/**
 * The kiosk's own look at its network, in a process of its own: `node probe.ts <given.json>`. Each line
 * `round` is one round; `watch` starts the watch, which then tells each verdict, and `check` has it ask.
 */
const given = z
  .object({ settings: z.string(), holdDownSeconds: z.number() })
  .parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')));

const reading = await readSettings(given.settings);
if (!reading.ok) throw new Error(reading.sentence);
const look = lookBySettings(reading.setup);

function say(line: object): void {
  console.log(JSON.stringify(line));
}

async function round(): Promise<void> {
  const began = performance.now();
  const { decision, asked } = await look.round(new AbortController().signal);
  const milliseconds = Math.round(performance.now() - began);
  say({ ...decision, milliseconds, asked });
}

function watch(): () => Promise<unknown> {
  const { holdDownSeconds } = given;
  const opened = openWatch({
    look,
    every,
    holdDownSeconds,
    checkSeconds: 30,
    onVerdict: ({ verdict, reasons }) => say({ verdict, reasons, at: Date.now() }),
    onFault: (fault) => say({ fault: String(fault) }),
  });
  return opened.check;
}

let check: () => Promise<unknown> = () => Promise.resolve();
createInterface(process.stdin).on('line', (line) => {
  if (line === 'round') void round();
  if (line === 'watch') check = watch();
  if (line === 'watch' || line === 'check') void check().then(() => say({ checked: Date.now() }));
});
say({ ready: true });
