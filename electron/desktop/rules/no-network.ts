import { isOwn } from '#electron/desktop/pages.ts';
import type { Rule } from './rule.ts';

/** A page asks for files of its own and for nothing else; the default session for nothing (checklist 1). */
export const noNetwork: Rule = {
  session({ webRequest }) {
    webRequest.onBeforeRequest(({ url }, callback) => {
      callback({ cancel: !isOwn(url) });
    });
  },
};
