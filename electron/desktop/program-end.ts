import { app } from 'electron';

/** `leave`: nobody starts it again by itself (RestartPreventExitStatus of genkan.service). */
const exitCodes = { stop: 0, restart: 0, leave: 7 } as const;

/** How the program ends when somebody asks for it. */
export class ProgramEnd {
  #how: keyof typeof exitCodes = 'stop';

  /** Staff ask. */
  readonly ask = (how: 'restart' | 'leave'): void => {
    this.#how = how;
    app.quit();
  };

  /** Whoever stops the program first ends the visit that is on. */
  whenAsked(close: () => Promise<void>): void {
    let closing: Promise<void> | undefined;
    app.on('before-quit', (event) => {
      event.preventDefault();
      closing ??= close().finally(() => this.#end());
    });
  }

  #end(): void {
    // Where systemd keeps it, that starts it.
    if (this.#how === 'restart' && !process.env['INVOCATION_ID']) app.relaunch();
    app.exit(exitCodes[this.#how]);
  }
}
