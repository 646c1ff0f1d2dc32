import { app } from './app.ts';
import { BrowserWindowDouble } from './browser-window.ts';
import { clipboard } from './clipboard.ts';
import { ipcMain } from './ipc-main.ts';
import { MessageChannelMain } from './ports.ts';
import { powerMonitor } from './power-monitor.ts';
import { record, strict } from './report.ts';
import { screen } from './screen.ts';
import { protocol, session } from './session.ts';
import { forkUtility } from './utility-process.ts';

const Menu = strict('Menu', {
  setApplicationMenu(menu: null) {
    record('Menu.setApplicationMenu', menu);
  },
});

/** What `require('electron')` gives in main. Anything else that Electron has is refused by name. */
export const electron = strict('electron', {
  app,
  BrowserWindow: BrowserWindowDouble,
  clipboard,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  screen,
  session,
  utilityProcess: strict('utilityProcess', { fork: forkUtility }),
});

// Node gives this, and not the module's namespace, to whoever requires the file.
export { electron as 'module.exports' };
