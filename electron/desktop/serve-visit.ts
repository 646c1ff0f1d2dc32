import type { MessagePortMain } from 'electron';
import type { Visit } from '#electron/app.ts';
import { stepOf } from './step.ts';
import { portCall, toVisit, type FromVisit } from './visit-messages.ts';

/**
 * The main part of a visit process: the first message brings what to start with and the port to the
 * page; from then on the page's calls are answered over that port until main says that it is over.
 * A start that can't be read ends the process, and main replaces the pair.
 */
export function serveVisit(open: (start: unknown) => Visit): void {
  let visit: Visit | undefined;
  process.parentPort.on('message', ({ data, ports }) => {
    const message = toVisit.parse(data);
    if (message.say === 'end') return void tellEnd(visit);
    visit = open(message.start);
    const [port] = ports;
    if (!port) throw new Error('A visit starts with a port');
    answerOver(port, visit);
  });
}

async function tellEnd(visit: Visit | undefined): Promise<void> {
  tellMain({ say: 'ended', portalSession: (await visit?.close()) ?? 'none' });
}

function tellMain(message: FromVisit): void {
  process.parentPort.postMessage(message);
}

function answerOver(port: MessagePortMain, visit: Visit): void {
  port.on('message', ({ data }) => {
    const call = portCall.safeParse(data);
    // The preload numbers every call; what comes without a number is nobody's.
    if (!call.success) return;
    const { id, request } = call.data;
    void visit.serve(request).then((outcome) => {
      const step = stepOf(request, outcome);
      if (step) tellMain({ say: 'step', step });
      port.postMessage({ id, outcome });
    });
  });
  port.start();
}
