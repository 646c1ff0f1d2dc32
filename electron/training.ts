import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createIncidents } from './services/incident.ts';
import { createLog } from './services/log.ts';
import { after } from './services/timer.ts';
import { readInstitution } from './training/institution.ts';
import { readPort } from './training/port.ts';
import { startTraining } from './training/start.ts';
import { createTrainingWorld } from './training/world.ts';

/** The practice app in a browser: one Node process on loopback, started by `npm start`. */
const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, institution: { type: 'string' } },
});
const port = readPort(values.port);
if (port === undefined) {
  console.error(`--port takes a whole number up to 65535, not "${values.port}".`);
  process.exit(2);
}
const named = readInstitution(values.institution);
if (!named.ok) {
  console.error(named.sentence);
  process.exit(2);
}
const { institution } = named;
const clock = Date.now;
const log = createLog(clock, (line) => {
  console.error(line);
});
const onFault = createIncidents(log);

const training = await startTraining({
  // Beside this file, once it is built.
  pageFolder: fileURLToPath(new URL('page', import.meta.url)),
  port,
  createWorld: () =>
    createTrainingWorld({ institution, clock, log }).catch((fault: unknown) => {
      // Ports or memory are used up: one page less, and the others go on.
      onFault('training.createWorld', fault);
      return undefined;
    }),
  after,
  clock,
});

console.log(`Genkan Practice
Practice. Nothing real is changed.
The key store is a stand-in: the practice kiosk's key is in memory, and gone with this program.

  ${training.url}

Stop with Ctrl+C.`);

async function stop(): Promise<void> {
  await training.close();
  process.exit();
}

process.once('SIGINT', () => void stop());
process.once('SIGTERM', () => void stop());
// The command that started this has ended, however that came about.
process.once('disconnect', () => void stop());
process.send?.(training.url);
