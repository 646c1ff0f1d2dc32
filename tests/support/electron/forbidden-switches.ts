/**
 * What opens a way into a Chromium or a Node for whoever may start it (kiosk.md A.2). None is on the
 * product's list, so neither is the next one that somebody invents.
 */
export const forbiddenSwitches = [
  ...['--remote-debugging-port=9222', '--remote-debugging-port=0', '--remote-debugging-pipe'],
  ...['--remote-debugging-address=0.0.0.0', '--remote-allow-origins=*', '--inspect', '--inspect=0'],
  ...['--inspect-brk=9229', '--inspect-port=0', '--inspect-publish-uid=http', '--debug-port=5858'],
  ...['--no-sandbox-and-elevated', '--disable-web-security', '--disable-site-isolation-trials'],
  ...[
    '--load-extension=/tmp/x',
    '--disable-extensions-except=/tmp/x',
    '--proxy-server=127.0.0.1:1',
  ],
  ...['--proxy-pac-url=http://127.0.0.1:1/x.pac', '--proxy-bypass-list=*', '--no-proxy-server'],
  ...['--host-rules=MAP * 127.0.0.1', '--host-resolver-rules=MAP * 127.0.0.1'],
  ...['--ignore-certificate-errors', '--ignore-certificate-errors-spki-list=AAAA'],
  ...['--allow-insecure-localhost', '--ssl-version-min=tls1', '--password-store=basic'],
  ...['--js-flags=--expose-gc', '--log-net-log=/tmp/net.json', '--ssl-key-log-file=/tmp/keys'],
  ...['--user-data-dir=/tmp/other', '--enable-logging', '--v=9', '--renderer-cmd-prefix=xterm -e'],
  ...['--utility-cmd-prefix=gdb', '--gpu-launcher=xterm', '--browser-subprocess-path=/bin/sh'],
  ...['--single-process', '--no-zygote', '--disable-gpu-sandbox', '--enable-blink-features=X'],
  ...['--auth-server-allowlist=*', '--app=https://example.org/', '--kiosk-printing'],
  ...['--experimental-permission', '-r', '--require=/tmp/x.js', '--import=/tmp/x.mjs', '-e'],
  ...['https://example.org/', 'file:///etc/passwd', '/opt/other-app'],
] as const;
