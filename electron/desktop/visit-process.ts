import { utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Prove } from '#electron/portal/prove.ts';
import type { Step } from '#electron/services/audit/steps.ts';
import type { BreakKind } from '#electron/services/recovery/decide.ts';
import { beatMs, watchHeart } from '#electron/services/recovery/heartbeat.ts';
import { every } from '#electron/services/timer.ts';
import type { Receipt } from '#shared/contract/machine.ts';
import { killAtOnce } from './kill.ts';
import { fromVisit, type ToVisit } from './visit-messages.ts';
import { waitedMs } from './waited.ts';

export interface VisitProcess {
  /** Known once it has started, and kept after its end. */
  readonly pid: () => number | undefined;
  readonly started: Promise<unknown>;
  /** How it ended: by itself, or killed since nothing was heard of it. */
  readonly broken: Promise<BreakKind>;
  /** Ends the portal session; `unknown` where no answer came in time. */
  readonly endSession: () => Promise<Receipt['portalSession']>;
  readonly kill: () => void;
  /** Calls back whenever it has changed whether somebody is signed in. */
  readonly onPerson: (listener: (isSignedIn: boolean) => void) => void;
}

/** How long a portal may take to end a session, in milliseconds, before nobody waits any more. */
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
  const person = tellLater<boolean>();
  const child = utilityProcess.fork(file, [], { serviceName: 'Genkan visit', env: plainEnv() });
  const started = Promise.withResolvers<undefined>();
  let pid: number | undefined;
  const { heart, broken } = listenTo(child);
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
    if (heard) heart.beat();
    if (heard?.say === 'ended') ended.resolve(heard.portalSession);
    if (heard?.say === 'step') onStep(heard.step);
    if (heard?.say === 'person') person.tell(heard.isSignedIn);
    if (heard?.say !== 'prove') return;
    const { id, request } = heard;
    void prove(request).then((proof) => say({ say: 'proof', id, proof }));
  });
  child.once('exit', () => {
    ended.resolve('unknown');
  });
  say({ say: 'start', start, main: process.pid }, [port]);
  return {
    pid: () => pid,
    ...{ started: started.promise, broken, onPerson: person.on },
    endSession() {
      say({ say: 'end' });
      return Promise.race([ended.promise, sleep(endMs, 'unknown' as const)]);
    },
    kill: () => killNow(child),
  };
}

/** One that is still on its way is killed as soon as it is there. */
function killNow(child: UtilityProcess): void {
  child.kill();
  child.once('spawn', () => child.kill());
}

/** Tells whoever listens by then. */
function tellLater<T>() {
  let tell: (value: T) => void = () => undefined;
  return {
    tell: (value: T) => tell(value),
    on: (listener: (value: T) => void) => void (tell = listener),
  };
}

/**
 * A process of which nothing is heard is killed: one that hangs would not end by itself. It does the
 * same with main, of which it hears as often.
 */
function listenTo(child: UtilityProcess) {
  const broken = Promise.withResolvers<BreakKind>();
  const heart = watchHeart({
    every,
    waited: () => waitedMs(child.pid),
    onSilent() {
      broken.resolve('hang');
      if (child.pid !== undefined) killAtOnce(child.pid);
    },
  });
  const beat: ToVisit = { say: 'beat' };
  const stopBeating = every(beatMs, () => child.postMessage(beat));
  child.once('exit', () => {
    heart.stop();
    stopBeating();
    broken.resolve('crash');
  });
  return { heart, broken: broken.promise };
}

/** No variable may change how the process talks to the portal; Windows' sockets need this one. */
function plainEnv(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env;
  return SystemRoot === undefined ? {} : { SystemRoot };
}
