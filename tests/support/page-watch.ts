import type { Page, WebSocket } from '@playwright/test';

/** What a page did that nobody saw on the screen. */
export interface PageWatch {
  /** Hosts that were asked for anything, the page's own among them. */
  readonly hosts: Set<string>;
  /** Violations of the content security policy or of Trusted Types, and uncaught errors. */
  readonly troubles: string[];
  /** Calls that went through the door, as `group.method`, in order. */
  readonly calls: readonly string[];
  /** Those of them that went to the visit, and so on to the portal. */
  readonly visitCalls: () => readonly string[];
  /** Those of them that change something there. */
  readonly writes: () => readonly string[];
}

/** Calls to a visit that change nothing at the portal. */
const readings = new Set(['account.overview', 'account.leaveTask', 'registration.mail']);

/** Watches a page from before it loads. */
export async function watchPage(page: Page): Promise<PageWatch> {
  const calls: string[] = [];
  const visitCalls = () =>
    calls.filter((call) => /^(?:account|mfa|password|registration)\./.test(call));
  const writes = () => visitCalls().filter((call) => !readings.has(call));
  const watch: PageWatch = { hosts: new Set(), troubles: [], calls, visitCalls, writes };
  page.on('request', (request) => watch.hosts.add(new URL(request.url()).host));
  page.on('pageerror', (error) => watch.troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') watch.troubles.push(message.text());
  });
  page.on('websocket', (socket) => {
    watch.hosts.add(new URL(socket.url()).host);
    hear(socket, calls);
  });
  await page.exposeFunction('reportViolation', (violated: string) => {
    watch.troubles.push(violated);
  });
  await page.addInitScript(`addEventListener('securitypolicyviolation', (event) => {
    reportViolation(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample);
  })`);
  return watch;
}

function hear(socket: WebSocket, calls: string[]): void {
  socket.on('framesent', ({ payload }) => {
    const method = /"method":"([\w.]+)"/.exec(payload.toString())?.[1];
    if (method) calls.push(method);
  });
}
