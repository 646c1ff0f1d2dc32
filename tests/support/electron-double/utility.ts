import { EventEmitter } from 'node:events';
import { pathToFileURL } from 'node:url';
import { strict } from './report.ts';
import type { FromUtility, ToUtility } from './utility-messages.ts';
import { UtilityPort } from './utility-port.ts';

/** The entry of a utility process: gives it `process.parentPort`, then runs its file. */
const ports = new Map<string, UtilityPort>();
const events = new EventEmitter();
const early: object[] = [];

function say(message: FromUtility): void {
  process.send?.(message);
}

function hear(event: object): void {
  if (!events.emit('message', event)) early.push(event);
}

function openPort(name: string): UtilityPort {
  const port = new UtilityPort(name);
  ports.set(name, port);
  return strict('MessagePortMain', port);
}

const parentPort = strict('parentPort', {
  on(event: string, listener: (message: unknown) => void) {
    events.on(event, listener);
    for (const message of early.splice(0)) events.emit('message', message);
  },
  postMessage: (data: unknown) => say({ say: 'message', data }),
});

process.on('message', (message) => {
  // Main's side of the double sends these and nothing else.
  const heard = message as ToUtility;
  if (heard.say === 'message') return hear({ data: heard.data, ports: heard.ports.map(openPort) });
  void ports
    .get(heard.port)
    ?.join(heard.ticket)
    .then(() => say({ say: 'joined', port: heard.port }));
});
process.once('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: parentPort });

const [file] = process.argv.splice(2, 1);
if (!file) throw new Error('A utility process needs a file');
await import(pathToFileURL(file).href);
