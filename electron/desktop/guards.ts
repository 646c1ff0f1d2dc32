import { app } from 'electron';

/**
 * Holds for every page that will ever be made, also for one nobody thought of: it stays where it was
 * loaded, opens nothing and takes nothing in. Our page is loaded once and never moves, so even an
 * address of our own is refused.
 */
export function guardPages(): void {
  app.on('web-contents-created', (_event, contents) => {
    const refuse = (event: { readonly preventDefault: () => void }) => {
      event.preventDefault();
    };
    contents.on('will-navigate', refuse);
    contents.on('will-frame-navigate', refuse);
    contents.on('will-redirect', refuse);
    contents.on('will-attach-webview', refuse);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}
