import type { Rule } from './rule.ts';

/**
 * Every scheme that Chromium or a system knows and ours is not: each is refused at the protocol as well
 * as by the session's filter (checklist 1 and 18; an idea of Signal's protocol filter).
 */
const foreignSchemes = [
  ...['http', 'https', 'ws', 'wss', 'ftp', 'gopher', 'file', 'filesystem', 'content', 'cid'],
  ...['about', 'blob', 'data', 'javascript', 'view-source', 'chrome', 'chrome-error'],
  ...['chrome-extension', 'chrome-search', 'chrome-untrusted', 'devtools', 'isolated-app'],
  ...['mailto', 'tel', 'sms', 'intent', 'android-app', 'ms-settings', 'search-ms', 'smb', 'ssh'],
] as const;

export const noForeignScheme: Rule = {
  session({ protocol }) {
    for (const scheme of foreignSchemes) protocol.handle(scheme, () => Response.error());
  },
};
