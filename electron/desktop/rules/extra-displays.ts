import { app, BrowserWindow, screen, session, type Rectangle } from 'electron';
import { canPlaceWindows, coveringOf } from './displays.ts';
import type { Rule } from './rule.ts';

/**
 * A display that is plugged in beside the kiosk's own shows a plain colour: a window without page,
 * script, preload or focus (kiosk.md B.15). On Wayland no program says where a window goes, and cage
 * would lay this one over the kiosk: there cage itself leaves one display on.
 */
export const extraDisplays: Rule = {
  whenReady(told) {
    const covers = new Map<number, BrowserWindow>();
    const chosen = app.commandLine.getSwitchValue('ozone-platform');
    const canPlace = canPlaceWindows(chosen, process.env['XDG_SESSION_TYPE']);
    const cover = () => {
      if (!canPlace) return;
      const bounds = new Map([...covers].map(([id, window]) => [id, window.getBounds()]));
      const displays = screen.getAllDisplays();
      const { open, move, close } = coveringOf(displays, screen.getPrimaryDisplay().id, bounds);
      for (const place of open) covers.set(place.id, openCover(place.bounds));
      for (const place of move) covers.get(place.id)?.setBounds(place.bounds);
      for (const id of close) {
        covers.get(id)?.destroy();
        covers.delete(id);
      }
    };
    const again = () => {
      told('displays-changed');
      cover();
    };
    screen.on('display-added', again);
    screen.on('display-removed', again);
    screen.on('display-metrics-changed', again);
    cover();
  },
};

function openCover(bounds: Rectangle): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    title: 'Genkan',
    show: false,
    frame: false,
    kiosk: true,
    focusable: false,
    closable: false,
    backgroundColor: '#f6f2ea',
    webPreferences: {
      ...{ sandbox: true, contextIsolation: true, javascript: false, devTools: false },
      session: session.fromPartition('cover', { cache: false }),
    },
  });
  window.showInactive();
  return window;
}
