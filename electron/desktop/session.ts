import { app, protocol, session, type Session } from 'electron';
import { answer, isOwn, scheme, type Pages } from './pages.ts';

/** Before `ready`: what our scheme may do, that no name is ever looked up for a page, and voices. */
export function prepareSessions(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // On Linux the voices of this computer are asked for by Speech Dispatcher alone.
  app.commandLine.appendSwitch('enable-speech-dispatcher');
}

/**
 * A session that lives in memory. There is nothing in it but the pages that it is told to serve: no
 * network, no permission, no device, no download, no dictionary.
 */
export function openSession(name: string): Session {
  const own = session.fromPartition(name, { cache: false });
  own.webRequest.onBeforeRequest(({ url }, callback) => {
    callback({ cancel: !isOwn(url) });
  });
  own.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', (event) => {
    event.preventDefault();
  });
  own.setSpellCheckerEnabled(false);
  return own;
}

/** The pages of the next visit that has this session. */
export function servePages({ protocol: own }: Session, pages: Pages): void {
  if (own.isProtocolHandled(scheme)) own.unhandle(scheme);
  own.handle(scheme, (request) => answer(pages, request));
}
