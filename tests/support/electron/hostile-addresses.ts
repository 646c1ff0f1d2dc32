/**
 * Addresses that a page could be sent to: other hosts in disguise, every scheme that a browser or a system
 * knows, and ours written in other ways (kiosk.md A.1, 13 and B.11).
 */
export const hostileAddresses = [
  ...['https://example.org/', 'http://example.org/', 'http://127.0.0.1:1/', 'http://[::1]:1/'],
  ...['https://kiosk/', 'https://kiosk@example.org/', 'https://app://kiosk/', '//example.org/'],
  ...[
    'https:\\\\example.org\\',
    'HTTPS://EXAMPLE.ORG/',
    'hTtP://example.org/',
    'https://example.org./',
  ],
  ...[
    'https://xn--kisk-6qa.example/',
    'https://кiosk.example/',
    'https://example.org/%2e%2e/kiosk',
  ],
  ...['https://example.org:443/#app://kiosk/', 'ftp://example.org/', 'ws://example.org/'],
  ...[
    'app://kiosk.evil/',
    'app://kiosk@evil/',
    'app://evil/kiosk/',
    'app://other/',
    'APP://OTHER/',
  ],
  ...[
    'app://kiosk/other.html',
    'app://kiosk/%2e%2e/x',
    '/../secret.html',
    '/\\example.org',
    '?query',
  ],
  ...['/index.html', './assets/', '/', 'file:///etc/passwd', 'file://localhost/etc/hostname'],
  ...[
    'FILE:///etc/passwd',
    'javascript:document.title=1',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
  ],
  ...['java\nscript:alert(1)', 'data:text/html,<h1>x</h1>', 'data:text/html;base64,PGgxPg=='],
  ...['view-source:https://example.org/', 'view-source:app://kiosk/', 'chrome://settings/'],
  ...['chrome://gpu/', 'chrome://quit/', 'chrome://crash/'],
  ...['devtools://devtools/bundled/x.html'],
  ...['filesystem:https://example.org/temporary/x', 'blob:https://example.org/1'],
  ...['mailto:a@example.org', 'tel:+81312345678', 'sms:+81312345678', 'intent://x#Intent;end'],
  ...[
    'ms-settings:',
    'search-ms:query=x',
    'ms-msdt:/id',
    'smb://example.org/x',
    'ssh://example.org/',
  ],
  ...['steam://run/1', 'vscode://file/etc/passwd', 'zoommtg://zoom.us/join', 'nothing-known:x'],
  ...[
    'content://x',
    'cid:x',
    'gopher://example.org/',
    'urn:isbn:1',
    'magnet:?xt=urn:x',
    'market://x',
  ],
] as const;

/** To these Chromium goes without asking anybody: what is left is to end the page that went. */
export const silentAddresses = [
  ...['about:blank', 'about:srcdoc', 'chrome-untrusted://print/'],
  'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/',
] as const;
