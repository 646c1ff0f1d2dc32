import { fork, type ChildProcess } from 'node:child_process';
import { keepsProcesses, passForGone } from './kept.ts';
import { endsOf, type Ticket } from './ports.ts';
import { Emitter, record } from './report.ts';
import type { FromUtility, ToUtility } from './utility-messages.ts';

interface ForkOptions {
  readonly serviceName?: string;
  readonly env?: NodeJS.ProcessEnv;
}
/** Before it is the double's own program (run.ts). */
const node = process.execPath;
const known = new Set(['serviceName', 'env']);
const running = new Set<UtilityProcessDouble>();

/** As `app.getAppMetrics` tells of them. */
export function utilityMetrics() {
  const facts = { type: 'Utility', serviceName: 'node.mojom.NodeService' } as const;
  return [...running].map(({ pid, name }) => ({ pid: pid ?? 0, name, ...facts }));
}

/** A utility process: a Node process of its own that gets `process.parentPort`. */
export class UtilityProcessDouble extends Emitter {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #joining = new Map<string, () => void>();
  /** Known from `spawn` to `exit`. */
  pid: number | undefined = undefined;

  constructor(file: string, args: readonly string[], { env, serviceName }: ForkOptions) {
    super('UtilityProcess', ['spawn', 'message', 'exit']);
    this.name = serviceName ?? 'Node Utility Process';
    this.#child = fork(new URL('utility.ts', import.meta.url), [file, ...args], {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...(env ?? process.env), ...clockEnv() },
      execPath: node,
      execArgv: [],
    });
    this.#child.once('spawn', () => {
      this.pid = this.#child.pid;
      running.add(this);
      this.emit('spawn');
    });
    this.#child.once('exit', (code) => {
      this.pid = undefined;
      running.delete(this);
      this.emit('exit', code ?? 1);
    });
    this.#child.on('message', (message) => {
      // The double's own child sends these and nothing else.
      this.#take(message as FromUtility);
    });
  }

  postMessage(data: unknown, ports: readonly object[] = []): void {
    const names = ports.map((port) =>
      endsOf(port).inner.toProcess((name, ticket) => this.#join(name, ticket)),
    );
    this.#say({ say: 'message', data, ports: names });
  }

  kill(): boolean {
    if (keepsProcesses) {
      running.delete(this);
      passForGone(this.pid ?? 0);
      return true;
    }
    return this.#child.kill('SIGTERM');
  }

  #join(port: string, ticket: Ticket): Promise<void> {
    const joined = new Promise<void>((resolve) => this.#joining.set(port, resolve));
    this.#say({ say: 'join', port, ticket });
    return joined;
  }

  #take(message: FromUtility): void {
    if (message.say === 'message') this.emit('message', message.data);
    else this.#joining.get(message.port)?.();
  }

  /** What is said to a process that has ended is lost, as in Electron. */
  #say(message: ToUtility): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }
}

/** A clock that a test sets is everybody's: what stands in for it is handed on. */
function clockEnv(): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(([name]) => /^(LD_PRELOAD|FAKETIME)/.test(name));
  return Object.fromEntries(ours);
}

/** `utilityProcess.fork`. */
export function forkUtility(
  file: string,
  args: readonly string[] = [],
  options: ForkOptions = {},
): UtilityProcessDouble {
  const unknown = Object.keys(options).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`electron-double: fork's ${unknown.join()}`);
  record('utilityProcess.fork', file, options);
  return new UtilityProcessDouble(file, args, options);
}
