import path from 'node:path';
import { refuse, type Rule } from './rule.ts';

/** Nothing is saved; and if it were, there is no such folder: a program is none (kiosk.md B.10). */
export const noDownload: Rule = {
  session(session, told) {
    session.on('will-download', (event) => {
      refuse(event);
      told('download');
    });
    session.setDownloadPath(path.join(process.execPath, 'downloads'));
  },
};
