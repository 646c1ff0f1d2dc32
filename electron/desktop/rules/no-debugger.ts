import { app } from 'electron';
import type { Rule } from './rule.ts';

/** Behind the argument guard: no debugger's port, and tools that open close (Electron fuses, "--inspect"). */
export const noDebugger: Rule = {
  atStart() {
    for (const name of ['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins']) {
      app.commandLine.removeSwitch(name);
    }
  },
  page(page, told) {
    page.on('devtools-opened', () => {
      told('debugger');
      page.closeDevTools();
    });
  },
  preferences: { devTools: false },
};
