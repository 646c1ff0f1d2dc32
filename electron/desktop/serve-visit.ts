import type { MessagePortMain } from 'electron';
import type { Visit } from '#electron/app.ts';
import type { Proof, Prove } from '#electron/portal/prove.ts';
import { beatMs, watchHeart } from '#electron/services/recovery/heartbeat.ts';
import { watchStopped } from '#electron/services/recovery/stopped.ts';
import { every } from '#electron/services/timer.ts';
import type { WireOutcome } from '#shared/contract/wire.ts';
import { fail } from '#shared/outcome.ts';
import { createCallPace } from './hear.ts';
import { killAtOnce } from './kill.ts';
import { stepOf } from './step.ts';
import { portCall, toVisit, type FromVisit, type ToVisit } from './visit-messages.ts';
import { waitedMs } from './waited.ts';

/**
 * The main part of a visit process: the first message brings what to start with and the port to the
 * page; from then on the page's calls are answered over that port until main says that it is over.
 * A start that can't be read ends the process, and main replaces the pair. Proofs for the portal are
 * main's to make, whose key never gets here. Main ends the process when it has heard nothing for long.
 */
export function serveVisit(open: (start: unknown, prove: Prove) => Visit): void {
  let visit: Visit | undefined;
  const { prove, hear } = askMain();
  every(beatMs, () => tellMain({ say: 'beat' }));
  tellMain({ say: 'beat' });
  const main = watchMain();
  process.parentPort.on('message', ({ data, ports }) => {
    const message = toVisit.parse(data);
    main.hear(message);
    if (message.say === 'beat') return;
    if (message.say === 'end') return void tellEnd(visit);
    if (message.say === 'proof') return hear(message.id, message.proof);
    visit = open(message.start, prove);
    const [port] = ports;
    if (!port) throw new Error('A visit starts with a port');
    answerOver(port, visit);
  });
}

/**
 * Main may hang as well, and nobody above hears of that. The process that hears nothing of it any more,
 * or sees that it was stopped, kills it; the other pair's does the same. Whatever keeps main running starts
 * it again, and all processes of visits end with it.
 */
function watchMain() {
  let pid: number | undefined;
  const onSilent = () => {
    if (pid !== undefined) killAtOnce(pid);
  };
  const heart = watchHeart({ every, onSilent, waited: () => waitedMs(pid) });
  watchStopped({ every, pids: () => (pid === undefined ? [] : [pid]), kill: killAtOnce });
  return {
    hear(message: ToVisit) {
      if (message.say === 'start') pid = message.main;
      heart.beat();
    },
  };
}

function askMain() {
  const waiting = new Map<number, (proof: Proof) => void>();
  let last = 0;
  const prove: Prove = (request) => {
    const id = (last += 1);
    tellMain({ say: 'prove', id, request });
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  const hear = (id: number, proof: Proof) => {
    waiting.get(id)?.(proof);
    waiting.delete(id);
  };
  return { prove, hear };
}

async function tellEnd(visit: Visit | undefined): Promise<void> {
  tellMain({ say: 'ended', portalSession: (await visit?.close()) ?? 'none' });
}

function tellMain(message: FromVisit): void {
  process.parentPort.postMessage(message);
}

function answerOver(port: MessagePortMain, visit: Visit): void {
  const isInTime = createCallPace(() => performance.now());
  let isSignedIn = false;
  const tellPerson = () => {
    if (visit.isSignedIn() === isSignedIn) return;
    isSignedIn = !isSignedIn;
    tellMain({ say: 'person', isSignedIn });
  };
  port.on('message', ({ data }) => {
    const call = portCall.safeParse(data);
    // The preload numbers every call; what comes without a number is nobody's.
    if (!call.success) return;
    const { id, request } = call.data;
    const answered = isInTime() ? visit.serve(request) : tooFast();
    void answered.then((outcome) => {
      const step = stepOf(request, outcome);
      if (step) tellMain({ say: 'step', step });
      // Before the page: what it asks next belongs to another state.
      tellPerson();
      port.postMessage({ id, outcome });
    });
  });
  port.start();
}

async function tooFast(): Promise<WireOutcome> {
  return fail('bad-request', {});
}
