import { utilityProcess, type MessagePortMain } from 'electron';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Prove } from '#electron/portal/prove.ts';
import type { Step } from '#electron/services/audit/steps.ts';
import type { Receipt } from '#shared/contract/machine.ts';
import { fromVisit, type ToVisit } from './visit-messages.ts';

export interface VisitProcess {
  /** Known once it has started, and kept after its end. */
  readonly pid: () => number | undefined;
  readonly started: Promise<unknown>;
  readonly onExit: (listener: () => void) => void;
  /** Ends the portal session and then the process; `unknown` where no answer came in time. */
  readonly end: () => Promise<Receipt['portalSession']>;
}

/** How long a portal may take to end a session, in milliseconds, before the process is ended anyway. */
const endMs = 4_000;

export interface VisitStart {
  /** What the process starts with: plain data, nothing of a visitor. */
  readonly start: unknown;
  /** Its end of the port to the page. */
  readonly port: MessagePortMain;
  /** Hears how its calls ended. */
  readonly onStep: (step: Step) => void;
  /** Makes this visit's proofs for the portal. */
  readonly prove: Prove;
}

/** Starts the process of one visit, gives it its end of the port, and proves what it asks. */
export function startVisitProcess(file: string, ways: VisitStart): VisitProcess {
  const { start, port, onStep, prove } = ways;
  const child = utilityProcess.fork(file, [], { serviceName: 'Genkan visit', env: plainEnv() });
  const started = Promise.withResolvers<undefined>();
  let pid: number | undefined;
  child.once('spawn', () => {
    pid = child.pid;
    started.resolve(undefined);
  });
  const ended = Promise.withResolvers<Receipt['portalSession']>();
  const say = (message: ToVisit, ports: MessagePortMain[] = []) => {
    child.postMessage(message, ports);
  };
  child.on('message', (message) => {
    const { data: heard } = fromVisit.safeParse(message);
    if (heard?.say === 'ended') ended.resolve(heard.portalSession);
    if (heard?.say === 'step') onStep(heard.step);
    if (heard?.say !== 'prove') return;
    const { id, request } = heard;
    void prove(request).then((proof) => say({ say: 'proof', id, proof }));
  });
  child.once('exit', () => ended.resolve('unknown'));
  say({ say: 'start', start }, [port]);
  return {
    pid: () => pid,
    started: started.promise,
    onExit: (listener) => void child.once('exit', listener),
    async end() {
      say({ say: 'end' });
      const portalSession = await Promise.race([ended.promise, sleep(endMs, 'unknown' as const)]);
      child.kill();
      return portalSession;
    },
  };
}

/** No variable may change how the process talks to the portal; Windows' sockets need this one. */
function plainEnv(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env;
  return SystemRoot === undefined ? {} : { SystemRoot };
}
